-- What carries a matter may itself be carried: where the outermost lies, all of them lie.
CREATE FUNCTION custody.outermost(matter bigint) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE up AS (
        SELECT h.matter_id, h.carrier_id FROM custody.holding h WHERE h.matter_id = matter
        UNION SELECT h.matter_id, h.carrier_id FROM custody.holding h JOIN up ON h.matter_id = up.carrier_id)
    SELECT up.matter_id FROM up WHERE up.carrier_id IS NULL $$;
