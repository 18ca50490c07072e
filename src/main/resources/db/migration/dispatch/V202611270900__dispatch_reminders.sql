-- A reminder that went out and brought nothing is followed by another.
ALTER TABLE dispatch.watch_open ADD COLUMN reminders integer NOT NULL DEFAULT 0 CHECK (reminders >= 0);
UPDATE dispatch.watch_open SET reminders = 1 WHERE reminder IS NOT NULL;
ALTER TABLE dispatch.watch_open ADD CHECK ((reminders = 0) = (reminder IS NULL));
GRANT UPDATE (reminders) ON dispatch.watch_open TO ${application};
