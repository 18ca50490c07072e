-- How a name sounds, roughly and in whatever script: its consonants, without the breath, alike ones taken for one.
-- मीना उराँव, Meena Oraon and মীনা ওরাঁও are the same. NFD: a letter with a dot below is the letter, then the dot.
CREATE FUNCTION office.sound(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    s text := lower(normalize(name, NFD));
BEGIN
    s := regexp_replace(s, '[डढ]\u093C|[ডঢ]\u09BC', 'r', 'g');
    -- a glide is a vowel; so is the Bengali letter when it has its dot or hangs below another
    s := regexp_replace(s, 'য\u09BC|\u09CDয', '', 'g');
    s := regexp_replace(s, 'ज\u094Dञ|জ\u09CDঞ', 'g', 'g');
    s := regexp_replace(s, 'ं(?=[पफबभम])|ং(?=[পফবভম])', 'm', 'g');
    -- as Roman letters write them
    s := regexp_replace(s, 'ngh\M', 'n', 'g');
    s := regexp_replace(s, 'chh?', 'C', 'g');
    s := replace(replace(s, 'ph', 'f'), 'x', 'ks');
    s := translate(s,
        'cqCकखকখचछচছगघগঘजझজঝযzटठतथটঠতথৎडढदधডঢদধफফपপबभवবভৱwvङञणनংঙঞণনंमমलळলरরৰशषसশষস',
        'kkckkkkccccggggjjjjjjtttttttttddddddddffppbbbbbbbbnnnnnnnnnnmmlllrrrssssss');
    s := regexp_replace(s, '[^bcdfgjklmnprst\s]', '', 'g');
    RETURN btrim(regexp_replace(regexp_replace(s, '(\S)\1+', '\1', 'g'), '\s+', ' ', 'g'));
END $$;

ALTER TABLE office.person ADD sound text GENERATED ALWAYS AS (
    office.sound(coalesce(name_en, '') || ' ' || coalesce(name_hi, '') || ' ' || coalesce(name_bn, ''))) STORED;
ALTER TABLE office.post ADD sound text GENERATED ALWAYS AS (
    office.sound(coalesce(title_en, '') || ' ' || coalesce(title_hi, '') || ' ' || coalesce(title_bn, ''))) STORED;
ALTER TABLE office.unit ADD sound text GENERATED ALWAYS AS (
    office.sound(coalesce(name_en, '') || ' ' || coalesce(name_hi, '') || ' ' || coalesce(name_bn, ''))) STORED;
