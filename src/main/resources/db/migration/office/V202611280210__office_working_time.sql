-- Working days and working hours for queries (ADR 35): each day with what there was so far, so that what lies between two
-- days is one row less another. Minutes of opening and closing are those after midnight; on a day off they are the same.

-- Of a whole day, and when a half day ends of which nothing else is said.
CREATE TABLE office.hours (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    opens  smallint NOT NULL CHECK (opens >= 0),
    middle smallint NOT NULL CHECK (middle > opens),
    closes smallint NOT NULL CHECK (closes > middle AND closes < 1440)
);

-- As the state's pack has it: the program writes them as it starts.
CREATE TABLE office.state_day (
    day     date PRIMARY KEY,
    opens   smallint NOT NULL,
    closes  smallint NOT NULL CHECK (closes >= opens),
    days    integer NOT NULL,
    minutes integer NOT NULL
);

-- Of units that declared days, from the first that they or those above them declared; before that they keep the state's.
CREATE TABLE office.own_day (
    unit_id bigint NOT NULL REFERENCES office.unit (id),
    day     date NOT NULL,
    opens   smallint NOT NULL,
    closes  smallint NOT NULL CHECK (closes >= opens),
    days    integer NOT NULL,
    minutes integer NOT NULL,
    PRIMARY KEY (unit_id, day)
);

-- Whose declared days a unit keeps: its own or those of the nearest above it. Who is not here keeps the state's.
CREATE TABLE office.calendar_unit (
    unit_id  bigint PRIMARY KEY REFERENCES office.unit (id),
    calendar bigint NOT NULL REFERENCES office.unit (id)
);
CREATE INDEX calendar_unit_calendar ON office.calendar_unit (calendar);

GRANT SELECT, INSERT, DELETE ON office.hours, office.state_day, office.own_day, office.calendar_unit TO ${application};

-- The days of a unit and all below it, anew. Two who declare days at once wait for each other: the second sees both.
CREATE FUNCTION office.reckon_days(top bigint) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtext('office.own_day'));
    DELETE FROM office.calendar_unit WHERE unit_id IN (SELECT unit_id FROM office.below(top));
    WITH RECURSIVE line AS (
        SELECT top AS unit_id, (SELECT a.unit_id FROM office.above(top) a
                                 WHERE EXISTS (SELECT 1 FROM office.special_day s WHERE s.unit_id = a.unit_id)
                                 ORDER BY a.distance LIMIT 1) AS calendar
        UNION ALL
        SELECT u.id, CASE WHEN EXISTS (SELECT 1 FROM office.special_day s WHERE s.unit_id = u.id) THEN u.id ELSE line.calendar END
          FROM office.unit u JOIN line ON u.parent_id = line.unit_id)
    INSERT INTO office.calendar_unit (unit_id, calendar)
    SELECT unit_id, calendar FROM line WHERE calendar IS NOT NULL;
    DELETE FROM office.own_day WHERE unit_id IN (SELECT unit_id FROM office.below(top));
    WITH said AS MATERIALIZED (
        SELECT DISTINCT ON (o.unit_id, s.day) o.unit_id, s.day, s.kind, (extract(epoch FROM s.closes) / 60)::smallint AS closes
          FROM office.calendar_unit o
          JOIN office.below(top) b ON b.unit_id = o.unit_id
         CROSS JOIN LATERAL office.above(o.unit_id) a
          JOIN office.special_day s ON s.unit_id = a.unit_id
         WHERE o.calendar = o.unit_id
         ORDER BY o.unit_id, s.day, a.distance)
    INSERT INTO office.own_day (unit_id, day, opens, closes, days, minutes)
    SELECT x.unit_id, x.day, x.opens, x.closes, x.days + sum(x.more_days) OVER line, x.minutes + sum(x.more_minutes) OVER line
      FROM (SELECT o.unit_id, t.day, t.opens, c.closes, t.days, t.minutes,
                   (c.closes > t.opens)::integer - (t.closes > t.opens)::integer AS more_days, c.closes - t.closes AS more_minutes
              FROM (SELECT unit_id, min(day) AS first FROM said GROUP BY unit_id) o
              JOIN office.state_day t ON t.day >= o.first
             CROSS JOIN office.hours h
              LEFT JOIN said s ON s.unit_id = o.unit_id AND s.day = t.day
             CROSS JOIN LATERAL (
                   SELECT CASE s.kind WHEN 'HOLIDAY' THEN t.opens
                                      WHEN 'WORKING' THEN h.closes
                                      WHEN 'HALF' THEN CASE WHEN s.closes > h.opens AND s.closes < h.closes THEN s.closes ELSE h.middle END
                                      ELSE t.closes END AS closes) c) x
    WINDOW line AS (PARTITION BY x.unit_id ORDER BY x.day) $$;

CREATE FUNCTION office.special_day_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM office.reckon_days(unit) FROM (SELECT DISTINCT unit FROM unnest(ARRAY[OLD.unit_id, NEW.unit_id]) AS u (unit) WHERE unit IS NOT NULL) x;
    RETURN NULL;
END $$;
CREATE TRIGGER special_day_changed AFTER INSERT OR UPDATE OR DELETE ON office.special_day
    FOR EACH ROW EXECUTE FUNCTION office.special_day_changed();

-- A unit below another office keeps that office's days.
CREATE FUNCTION office.unit_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM office.reckon_days(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER unit_moved AFTER UPDATE OF parent_id ON office.unit
    FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION office.unit_moved();

-- A new one keeps its office's, also while somebody declares a day there.
CREATE FUNCTION office.unit_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('office.own_day'));
    INSERT INTO office.calendar_unit (unit_id, calendar)
    SELECT NEW.id, c.calendar FROM office.calendar_unit c WHERE c.unit_id = NEW.parent_id;
    RETURN NULL;
END $$;
CREATE TRIGGER unit_added AFTER INSERT ON office.unit
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION office.unit_added();

-- Working days of a unit after one day up to another; none when that is no later. What lies before 1990 or after the days
-- that are known counts nothing. One row, to be joined: so it becomes part of the query that asks.
CREATE FUNCTION office.working_days(of_unit bigint, from_day date, to_day date) RETURNS TABLE (days integer)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
    SELECT CASE WHEN from_day >= to_day THEN 0 ELSE
           coalesce((SELECT o.days FROM office.own_day o WHERE o.unit_id = c.own AND o.day <= to_day ORDER BY o.day DESC LIMIT 1),
                    (SELECT s.days FROM office.state_day s WHERE s.day <= to_day ORDER BY s.day DESC LIMIT 1), 0)
         - coalesce((SELECT o.days FROM office.own_day o WHERE o.unit_id = c.own AND o.day <= from_day ORDER BY o.day DESC LIMIT 1),
                    (SELECT s.days FROM office.state_day s WHERE s.day <= from_day ORDER BY s.day DESC LIMIT 1), 0) END
      FROM (SELECT (SELECT u.calendar FROM office.calendar_unit u WHERE u.unit_id = of_unit) AS own) c
     WHERE from_day IS NOT NULL AND to_day IS NOT NULL $$;

-- Of what a day makes full, less what is left of it at a time; after the last day that is known nothing comes.
CREATE FUNCTION office.minutes_so_far(day date, opens smallint, closes smallint, full_day integer, at timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT full_day - CASE WHEN at::date = day THEN greatest(closes - greatest(extract(epoch FROM at::time)::double precision / 60, opens), 0) ELSE 0 END $$;

-- Working minutes of a unit from one instant to another, counted alike.
CREATE FUNCTION office.working_minutes(of_unit bigint, from_at timestamptz, to_at timestamptz) RETURNS TABLE (minutes double precision)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
    SELECT CASE WHEN from_at >= to_at THEN 0 ELSE
           coalesce((SELECT office.minutes_so_far(o.day, o.opens, o.closes, o.minutes, c.till) FROM office.own_day o
                      WHERE o.unit_id = c.own AND o.day <= c.till::date ORDER BY o.day DESC LIMIT 1),
                    (SELECT office.minutes_so_far(s.day, s.opens, s.closes, s.minutes, c.till) FROM office.state_day s
                      WHERE s.day <= c.till::date ORDER BY s.day DESC LIMIT 1), 0)
         - coalesce((SELECT office.minutes_so_far(o.day, o.opens, o.closes, o.minutes, c.since) FROM office.own_day o
                      WHERE o.unit_id = c.own AND o.day <= c.since::date ORDER BY o.day DESC LIMIT 1),
                    (SELECT office.minutes_so_far(s.day, s.opens, s.closes, s.minutes, c.since) FROM office.state_day s
                      WHERE s.day <= c.since::date ORDER BY s.day DESC LIMIT 1), 0) END
      FROM (SELECT (SELECT u.calendar FROM office.calendar_unit u WHERE u.unit_id = of_unit) AS own,
                   from_at AT TIME ZONE 'Asia/Kolkata' AS since, to_at AT TIME ZONE 'Asia/Kolkata' AS till) c
     WHERE from_at IS NOT NULL AND to_at IS NOT NULL $$;
