-- What lists of a desk filter by lies beside the holder, so that a desk of 100,000 costs what one of 10 does.
ALTER TABLE custody.holding ADD COLUMN kind text, ADD COLUMN reference text, ADD COLUMN physical boolean;
UPDATE custody.holding h SET kind = m.kind, reference = m.reference, physical = m.physical FROM custody.matter m WHERE m.id = h.matter_id;
ALTER TABLE custody.holding ALTER COLUMN kind SET NOT NULL, ALTER COLUMN reference SET NOT NULL, ALTER COLUMN physical SET NOT NULL;

DROP INDEX custody.holding_desk;
CREATE INDEX holding_desk ON custody.holding (post_id, act_by, since, matter_id, kind) WHERE state = 'ACTIVE';
CREATE INDEX holding_urgent ON custody.holding (post_id, act_by, since, matter_id) WHERE state = 'ACTIVE' AND priority <> 'ORDINARY';
CREATE INDEX holding_reference ON custody.holding (post_id, act_by, since, matter_id, reference) WHERE state = 'ACTIVE' AND reference <> 'NONE';
CREATE INDEX holding_physical ON custody.holding (post_id, act_by, since, matter_id) WHERE state = 'ACTIVE' AND physical;
CREATE INDEX movement_first ON custody.movement (to_post, sent_at DESC, matter_id) WHERE seq = 1;
CREATE INDEX copy_unseen ON custody.copy (post_id) WHERE seen_at IS NULL;
CREATE INDEX follow_up_made ON custody.follow_up (post_id, made_at DESC, matter_id);
