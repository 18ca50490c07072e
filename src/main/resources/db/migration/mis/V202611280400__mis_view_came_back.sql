-- A view that the mail server took and that came back afterwards, with what the other server said.
ALTER TABLE mis.sending DROP CONSTRAINT sending_why_check;
ALTER TABLE mis.sending ADD CONSTRAINT sending_why_check
    CHECK (why IN ('CHARGE', 'UNIT', 'REPORT', 'ADDRESS', 'REFUSED', 'UNREACHED', 'BOUNCED'));
ALTER TABLE mis.sending ADD COLUMN said text NOT NULL DEFAULT '' CHECK (length(said) <= 500);
ALTER TABLE mis.sending ADD CHECK (said = '' OR why = 'BOUNCED');
GRANT UPDATE (said) ON mis.sending TO ${application};
