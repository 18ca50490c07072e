-- Messages to telephones. What is said is kept as it was registered with the operators, filled in.
CREATE TABLE dispatch.sms (
    dispatch_id bigint PRIMARY KEY REFERENCES dispatch.dispatch (id),
    reference   uuid NOT NULL UNIQUE,
    recipient   text NOT NULL CHECK (recipient ~ '^[6-9][0-9]{9}$'),
    template    text NOT NULL CHECK (template <> ''),
    text        text NOT NULL CHECK (text <> ''),
    -- when it was handed to the gateway; it may have left from then on
    tried_at    timestamptz,
    gateway_id  text CHECK (gateway_id <> ''),
    CHECK (gateway_id IS NULL OR tried_at IS NOT NULL)
);
GRANT SELECT, INSERT, UPDATE (tried_at, gateway_id) ON dispatch.sms TO ${application};
