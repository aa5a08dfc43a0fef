<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>duban::BoardView</name>
        <message numerus="yes">
            <source>%n newer event(s) held back</source>
            <translation>
                <numerusform>%n newer event held back</numerusform>
                <numerusform>%n newer events held back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n department(s)</source>
            <translation>
                <numerusform>%n department</numerusform>
                <numerusform>%n departments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due today</source>
            <translation>
                <numerusform>%n due today</numerusform>
                <numerusform>%n due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n department(s)</source>
            <translation>
                <numerusform>in %n department</numerusform>
                <numerusform>in %n departments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::ErrorWords</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::Forecast</name>
        <message numerus="yes">
            <source>%n open case(s) fall due in the next 20 working days.</source>
            <translation>
                <numerusform>%n open case fall due in the next 20 working days.</numerusform>
                <numerusform>%n open cases fall due in the next 20 working days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %2: %n case(s) due</source>
            <comment>department, day</comment>
            <translation>
                <numerusform>%1, %2: %n case due</numerusform>
                <numerusform>%1, %2: %n cases due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more department(s)</source>
            <translation>
                <numerusform>%n more department</numerusform>
                <numerusform>%n more departments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::GuidePanel</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::IntakeForm</name>
        <message numerus="yes">
            <source>Cannot be taken in yet, %n paper(s) without their file: %1</source>
            <translation>
                <numerusform>Cannot be taken in yet, %n paper without its file: %1</numerusform>
                <numerusform>Cannot be taken in yet, %n papers without their file: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cannot be accepted yet, %n paper(s) without their file: %1</source>
            <translation>
                <numerusform>Cannot be accepted yet, %n paper without its file: %1</numerusform>
                <numerusform>Cannot be accepted yet, %n papers without their file: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) did not get through. Try again or remove them.</source>
            <translation>
                <numerusform>%n file did not get through. Try again or remove it.</numerusform>
                <numerusform>%n files did not get through. Try again or remove them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) on the way to the server. It goes on by itself; type on meanwhile.</source>
            <translation>
                <numerusform>%n file on the way to the server. It goes on by itself; type on meanwhile.</numerusform>
                <numerusform>%n files on the way to the server. They go on by themselves; type on meanwhile.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cannot be accepted yet, %n required paper(s) missing: %1</source>
            <translation>
                <numerusform>Cannot be accepted yet, %n required paper missing: %1</numerusform>
                <numerusform>Cannot be accepted yet, %n required papers missing: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::Ledger</name>
        <message numerus="yes">
            <source>%n weekend day(s) left out</source>
            <translation>
                <numerusform>%n weekend day left out</numerusform>
                <numerusform>%n weekend days left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n day(s) left out</source>
            <translation>
                <numerusform>%1: %n day left out</numerusform>
                <numerusform>%1: %n days left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n make-up workday(s) counted</source>
            <translation>
                <numerusform>%n make-up workday counted</numerusform>
                <numerusform>%n make-up workdays counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) counted</source>
            <translation>
                <numerusform>%n day counted</numerusform>
                <numerusform>%n days counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paused day(s) not counted</source>
            <translation>
                <numerusform>%n paused day not counted</numerusform>
                <numerusform>%n paused days not counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>moved on by %n day(s) to a working day</source>
            <translation>
                <numerusform>moved on by %n day to a working day</numerusform>
                <numerusform>moved on by %n days to a working day</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::LightTrustWatch</name>
        <message numerus="yes">
            <source>The connection has been lost for %n minute(s); the lights are as they were then.</source>
            <translation>
                <numerusform>The connection has been lost for %n minute; the lights are as they were then.</numerusform>
                <numerusform>The connection has been lost for %n minutes; the lights are as they were then.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The engine is %n minute(s) behind; lights may be missing.</source>
            <translation>
                <numerusform>The engine is %n minute behind; lights may be missing.</numerusform>
                <numerusform>The engine is %n minutes behind; lights may be missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The engine has not looked at the clocks for %n minute(s); lights may be missing.</source>
            <translation>
                <numerusform>The engine has not looked at the clocks for %n minute; lights may be missing.</numerusform>
                <numerusform>The engine has not looked at the clocks for %n minutes; lights may be missing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::LimitWords</name>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n working day</numerusform>
                <numerusform>%n working days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calendar day(s)</source>
            <translation>
                <numerusform>%n calendar day</numerusform>
                <numerusform>%n calendar days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n office hour(s)</source>
            <translation>
                <numerusform>%n office hour</numerusform>
                <numerusform>%n office hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::MainWindow</name>
        <message numerus="yes">
            <source>%n step(s) not sent yet</source>
            <translation>
                <numerusform>%n step not sent yet</numerusform>
                <numerusform>%n steps not sent yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PaperSteps</name>
        <message numerus="yes">
            <source>%n paper(s) still missing: what came is noted and the case goes on waiting.</source>
            <translation>
                <numerusform>%n paper still missing: what came is noted and the case goes on waiting.</numerusform>
                <numerusform>%n papers still missing: what came is noted and the case goes on waiting.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PersonDialog</name>
        <message numerus="yes">
            <source>On that day the accounts are disabled. Open cases stay with the person until the head hands them over: %n now.</source>
            <translation>
                <numerusform>On that day the accounts are disabled. Open cases stay with the person until the head hands them over: %n now.</numerusform>
                <numerusform>On that day the accounts are disabled. Open cases stay with the person until the head hands them over: %n now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PlaceWords</name>
        <message numerus="yes">
            <source>%n day(s) of its own</source>
            <translation>
                <numerusform>%n day of its own</numerusform>
                <numerusform>%n days of its own</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::StatusLine</name>
        <message numerus="yes">
            <source>%n waiting to be sent</source>
            <translation>
                <numerusform>%n waiting to be sent</numerusform>
                <numerusform>%n waiting to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due moment(s) still follow the new calendar</source>
            <translation>
                <numerusform>%n due moment still follow the new calendar</numerusform>
                <numerusform>%n due moments still follow the new calendar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::People</name>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>%n open case</numerusform>
                <numerusform>%n open cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::RehearsalPage</name>
        <message numerus="yes">
            <source>%n deadline(s) move</source>
            <translation>
                <numerusform>%n deadline move</numerusform>
                <numerusform>%n deadlines move</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n red light(s) taken back</source>
            <translation>
                <numerusform>%n red light taken back</numerusform>
                <numerusform>%n red lights taken back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n yellow light(s) taken back</source>
            <translation>
                <numerusform>%n yellow light taken back</numerusform>
                <numerusform>%n yellow lights taken back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n red light(s) at once</source>
            <translation>
                <numerusform>%n red light at once</numerusform>
                <numerusform>%n red lights at once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n yellow light(s) at once</source>
            <translation>
                <numerusform>%n yellow light at once</numerusform>
                <numerusform>%n yellow lights at once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deadline(s) stay and are provisional no more</source>
            <translation>
                <numerusform>%n deadline stay and are provisional no more</numerusform>
                <numerusform>%n deadlines stay and are provisional no more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::FindingWords</name>
        <message numerus="yes">
            <source>the stage took %n second(s)</source>
            <translation>
                <numerusform>the stage took %n second</numerusform>
                <numerusform>the stage took %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completion(s) by one person within 10 minutes</source>
            <translation>
                <numerusform>%n completion by one person within 10 minutes</numerusform>
                <numerusform>%n completions by one person within 10 minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>opened with %n working day(s) left</source>
            <translation>
                <numerusform>opened with %n working day left</numerusform>
                <numerusform>opened with %n working days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>asked %n minute(s) after the due moment</source>
            <translation>
                <numerusform>asked %n minute after the due moment</numerusform>
                <numerusform>asked %n minutes after the due moment</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 was withdrawn %n day(s) before</source>
            <translation>
                <numerusform>%1 was withdrawn %n day before</numerusform>
                <numerusform>%1 was withdrawn %n days before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>entered %n minute(s) after the papers are said to have come</source>
            <translation>
                <numerusform>entered %n minute after the papers are said to have come</numerusform>
                <numerusform>entered %n minutes after the papers are said to have come</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::FlowEditor</name>
        <message numerus="yes">
            <source>%n review(s)</source>
            <translation>
                <numerusform>%n review</numerusform>
                <numerusform>%n reviews</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::VariantEditor</name>
        <message numerus="yes">
            <source>%n thing(s) to be put right before it can be proposed.</source>
            <translation>
                <numerusform>%n thing to be put right before it can be proposed.</numerusform>
                <numerusform>%n things to be put right before it can be proposed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::VariantLines</name>
        <message numerus="yes">
            <source>%n review(s)</source>
            <translation>
                <numerusform>%n review</numerusform>
                <numerusform>%n reviews</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::VariantProblems</name>
        <message numerus="yes">
            <source>Each review is another person's: name at least %n.</source>
            <translation>
                <numerusform>Each review is another person's: name at least %n.</numerusform>
                <numerusform>Each review is another person's: name at least %n.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::VariantSheet</name>
        <message numerus="yes">
            <source>%n line(s) differ from what is in force.</source>
            <translation>
                <numerusform>%n line differs from what is in force.</numerusform>
                <numerusform>%n lines differ from what is in force.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::DraftBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <comment>drafts</comment>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::DraftOffer</name>
        <message numerus="yes">
            <source>%1 (%n more after it)</source>
            <translation>
                <numerusform>%1 (%n more after it)</numerusform>
                <numerusform>%1 (%n more after it)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::NextStep</name>
        <message numerus="yes">
            <source>%n paper(s) still to be brought</source>
            <translation>
                <numerusform>%n paper still to be brought</numerusform>
                <numerusform>%n papers still to be brought</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::StartView</name>
        <message numerus="yes">
            <source>%n case(s) of the hall. Enter opens.</source>
            <translation>
                <numerusform>%n case of the hall. Enter opens.</numerusform>
                <numerusform>%n cases of the hall. Enter opens.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::CaseListPrint</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::SearchDrop</name>
        <message numerus="yes">
            <source>The newest %n case(s); type more to narrow them.</source>
            <translation>
                <numerusform>The newest %n case; type more to narrow them.</numerusform>
                <numerusform>The newest %n cases; type more to narrow them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) found; Down and Enter open one.</source>
            <translation>
                <numerusform>%n case found; Down and Enter open it.</numerusform>
                <numerusform>%n cases found; Down and Enter open one.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::VerifyCard</name>
        <message numerus="yes">
            <source>%n thing(s) do not hold. Do not repair anything by hand: keep the data folder as it is and ask the maker, or restore a backup.</source>
            <translation>
                <numerusform>%n thing does not hold. Do not repair anything by hand: keep the data folder as it is and ask the maker, or restore a backup.</numerusform>
                <numerusform>%n things do not hold. Do not repair anything by hand: keep the data folder as it is and ask the maker, or restore a backup.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::WorkFrame</name>
        <message numerus="yes">
            <source>“%1” was stopped after %n page(s).</source>
            <translation>
                <numerusform>“%1” was stopped after %n page.</numerusform>
                <numerusform>“%1” was stopped after %n pages.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” went to the printer, %n page(s).</source>
            <translation>
                <numerusform>“%1” went to the printer, %n page.</numerusform>
                <numerusform>“%1” went to the printer, %n pages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::AcknowledgeDesk</name>
        <message numerus="yes">
            <source>%n light(s)</source>
            <translation>
                <numerusform>%n light</numerusform>
                <numerusform>%n lights</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::BatchDesk</name>
        <message numerus="yes">
            <source>One opinion for %n…</source>
            <comment>cases</comment>
            <translation>
                <numerusform>One opinion for %n…</numerusform>
                <numerusform>One opinion for %n…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::BatchDialog</name>
        <message numerus="yes">
            <source>%1 of %n case(s): this grants each of them</source>
            <comment>stage</comment>
            <translation>
                <numerusform>%1 of %n case: this grants it</numerusform>
                <numerusform>%1 of %n cases: this grants each of them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n case(s) with one opinion</source>
            <comment>stage</comment>
            <translation>
                <numerusform>%1 of %n case with one opinion</numerusform>
                <numerusform>%1 of %n cases with one opinion</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n case(s) finished.</source>
            <translation>
                <numerusform>%1 of %n case finished.</numerusform>
                <numerusform>%1 of %n cases finished.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Try %n more</source>
            <comment>cases</comment>
            <translation>
                <numerusform>Try %n more</numerusform>
                <numerusform>Try %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finish %n case(s)</source>
            <translation>
                <numerusform>Finish %n case</numerusform>
                <numerusform>Finish %n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::EngineLine</name>
        <message numerus="yes">
            <source>last run %n s ago</source>
            <translation>
                <numerusform>last run %n s ago</numerusform>
                <numerusform>last run %n s ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>last run %n min ago</source>
            <translation>
                <numerusform>last run %n min ago</numerusform>
                <numerusform>last run %n min ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>lag %n s</source>
            <translation>
                <numerusform>lag %n s</numerusform>
                <numerusform>lag %n s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::LightFilter</name>
        <message numerus="yes">
            <source>%1  ·  %n light(s), %2 to be taken up</source>
            <comment>group</comment>
            <translation>
                <numerusform>%1  ·  %n light, %2 to be taken up</numerusform>
                <numerusform>%1  ·  %n lights, %2 to be taken up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1  ·  %n light(s)</source>
            <comment>group</comment>
            <translation>
                <numerusform>%1  ·  %n light</numerusform>
                <numerusform>%1  ·  %n lights</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::LightsPanel</name>
        <message numerus="yes">
            <source>Take %n up</source>
            <translation>
                <numerusform>Take %n up</numerusform>
                <numerusform>Take %n up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken up yet</source>
            <translation>
                <numerusform>%n not taken up yet</numerusform>
                <numerusform>%n not taken up yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::WeekSheet</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Burns this week: %n case(s)</source>
            <translation>
                <numerusform>Burns this week: %n case</numerusform>
                <numerusform>Burns this week: %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waits for your word: %n case(s)</source>
            <translation>
                <numerusform>Waits for your word: %n case</numerusform>
                <numerusform>Waits for your word: %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Claimed by nobody: %n case(s)</source>
            <translation>
                <numerusform>Claimed by nobody: %n case</numerusform>
                <numerusform>Claimed by nobody: %n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PaperWords</name>
        <message numerus="yes">
            <source>printed %n time(s)</source>
            <translation>
                <numerusform>printed %n time</numerusform>
                <numerusform>printed %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PaperBatch</name>
        <message numerus="yes">
            <source>Documents for %n…</source>
            <comment>cases</comment>
            <translation>
                <numerusform>Documents for %n…</numerusform>
                <numerusform>Documents for %n…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::PaperBatchDialog</name>
        <message numerus="yes">
            <source>The same document for %n case(s)</source>
            <translation>
                <numerusform>The same document for %n case</numerusform>
                <numerusform>The same document for %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Documents of %1 of %n case(s) are printed.</source>
            <translation>
                <numerusform>Documents of %1 of %n case are printed.</numerusform>
                <numerusform>Documents of %1 of %n cases are printed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Issue and print %n</source>
            <comment>documents</comment>
            <translation>
                <numerusform>Issue and print %n</numerusform>
                <numerusform>Issue and print %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::ArchiveDesk</name>
        <message numerus="yes">
            <source>The archive is written: %1. Beside it lie %n file(s) that cannot be drawn.</source>
            <translation>
                <numerusform>The archive is written: %1. Beside it lies %n file that cannot be drawn.</numerusform>
                <numerusform>The archive is written: %1. Beside it lie %n files that cannot be drawn.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::CaseHead</name>
        <message numerus="yes">
            <source>%n supplement notice(s)</source>
            <translation>
                <numerusform>%n supplement notice</numerusform>
                <numerusform>%n supplement notices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::SetTemplateDialog</name>
        <message numerus="yes">
            <source>%n line(s) differ from the words in force.</source>
            <translation>
                <numerusform>%n line differs from the words in force.</numerusform>
                <numerusform>%n lines differ from the words in force.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::TemplateHistory</name>
        <message numerus="yes">
            <source>%n line(s) differ.</source>
            <translation>
                <numerusform>%n line differs.</numerusform>
                <numerusform>%n lines differ.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>duban::IntakeView</name>
        <message numerus="yes">
            <source>Parking %1… %n file(s) still on the way stay with it on this PC only.</source>
            <comment>applicant and item</comment>
            <translation>
                <numerusform>Parking %1… %n file still on the way stays with it on this PC only.</numerusform>
                <numerusform>Parking %1… %n files still on the way stay with it on this PC only.</numerusform>
            </translation>
        </message>
    </context>
</TS>
