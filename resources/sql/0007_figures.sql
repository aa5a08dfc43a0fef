-- 0007 figures: what every figure of a span of days counts, told once for the numbers and for the lists behind
-- them. Each part reads a range of one index of 0005.
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
CREATE VIEW figure_fact(figure, department_id, moment_utc, case_id, light_id) AS
    -- figure: SpanFigure, common/protocol/DeskRequests.h; light_id: 0 where a case is counted
    SELECT 1, department_id, received_utc, id, 0 FROM case_file
    UNION ALL
    SELECT 2, department_id, accepted_utc, id, 0 FROM case_file WHERE accepted_utc IS NOT NULL
    UNION ALL
    SELECT 3, department_id, decided_utc, id, 0 FROM case_file WHERE decided_utc IS NOT NULL
    UNION ALL
    SELECT 4, department_id, decided_utc, id, 0 FROM case_file WHERE decided_utc IS NOT NULL AND decision = 2
    UNION ALL
    SELECT 5, department_id, completed_utc, id, 0 FROM case_file WHERE completed_utc IS NOT NULL
    UNION ALL
    SELECT 6, department_id, completed_utc, id, 0 FROM case_file
        WHERE completed_utc IS NOT NULL AND worst_light <> 3
    UNION ALL
    SELECT 7, department_id, moment_utc, case_id, id FROM light
        WHERE level = 2 AND NOT EXISTS (SELECT 1 FROM light_annulment a WHERE a.light_id = light.id)
    UNION ALL
    SELECT 8, department_id, moment_utc, case_id, id FROM light
        WHERE level = 3 AND NOT EXISTS (SELECT 1 FROM light_annulment a WHERE a.light_id = light.id)
--;
