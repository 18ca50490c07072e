-- The public list of what went out to everybody.
CREATE INDEX dispatch_published ON dispatch.dispatch (id DESC) WHERE mode = 'WEBSITE';
