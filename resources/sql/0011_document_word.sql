-- 0011 document_word: what an organisation is called in the numbers of its documents (机关代字).
-- Statements end with a line holding only "--;". Never edit a released file: add the next number.
ALTER TABLE organisation ADD COLUMN document_word TEXT NOT NULL DEFAULT ''
--;
