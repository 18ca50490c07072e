-- Who holds a post on a day; nobody when it is vacant then.
CREATE FUNCTION office.holder(of_post bigint, day date)
    RETURNS TABLE (person_id bigint, name_en text, name_hi text, name_bn text, from_on date)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT c.person_id, n.name_en, n.name_hi, n.name_bn, c.from_on
      FROM office.charge c JOIN office.person n ON n.id = c.person_id
     WHERE c.post_id = of_post AND c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
       AND c.from_on <= day AND (c.until_on IS NULL OR c.until_on >= day)
     ORDER BY c.from_on DESC LIMIT 1 $$;
