-- What a post writes on its folders and flags is refused beside the field when it is longer; no other way in may be wider.
ALTER TABLE custody.folder ADD CONSTRAINT folder_name_short CHECK (char_length(name) BETWEEN 1 AND 60);
ALTER TABLE custody.follow_up ADD CONSTRAINT follow_up_note_short CHECK (char_length(note) <= 500);
