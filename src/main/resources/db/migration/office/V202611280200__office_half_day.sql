-- An office may close early on a day: it is a working day, as long as the office is open.
ALTER TABLE office.special_day DROP CONSTRAINT special_day_kind_check;
ALTER TABLE office.special_day ADD CONSTRAINT special_day_kind_check CHECK (kind IN ('HOLIDAY', 'HALF', 'WORKING'));
ALTER TABLE office.special_day ADD COLUMN closes time;
ALTER TABLE office.special_day ADD CONSTRAINT special_day_closes_check CHECK ((kind = 'HALF') = (closes IS NOT NULL));
