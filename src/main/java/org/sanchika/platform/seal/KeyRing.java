package org.sanchika.platform.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.security.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys of this installation: one to seal with, all to read with. */
@Component
@EnableConfigurationProperties(SealProperties.class)
public class KeyRing {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private final KeyFile file;
    private final SealSql sql;
    private final Audit audit;
    private final Clock clock;

    KeyRing(SealProperties properties, DatabaseProperties place, SealSql sql, Audit audit, Clock clock) {
        this.file = new KeyFile(properties.folder(place));
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        log.info("seal.key id={}", current().getKeyID());
    }

    /** The private key; it is entered in the register before anything is sealed with it. */
    synchronized ECKey current() {
        ECKey key = file.key();
        if (!sql.knows(key.getKeyID())) {
            sql.insertKey(key, null, "", clock.instant());
        }
        return key;
    }

    /** By what others know this installation: the thumbprint of its first key. It stays when the key is renewed. */
    public String installation() {
        return all().getLast().id();
    }

    public List<SealKey> all() {
        return sql.keys(current().getKeyID());
    }

    /** Public keys as JSON Web Keys, newest first; withdrawn ones are not among them. */
    public List<Map<String, Object>> published() {
        current();
        return sql.believed().stream().map(KeyRing::members).toList();
    }

    private static Map<String, Object> members(String jwk) {
        try {
            return ECKey.parse(jwk).toJSONObject();
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new key; what the old one sealed is still believed. */
    @Transactional
    public synchronized void renew(String reason, Presence who) {
        ECKey key = file.renewed();
        sql.insertKey(key, who.personId(), reason, clock.instant());
        audit.act(who, "SEAL_KEY_RENEWED", "seal-key:" + key.getKeyID(), Map.of("reason", reason));
    }

    /** What this key sealed is no longer believed. False for the one in use: renew first. */
    @Transactional
    public synchronized boolean withdraw(String id, String reason, Presence who) {
        if (current().getKeyID().equals(id) || !sql.withdraw(id, who.personId(), reason, clock.instant())) {
            return false;
        }
        audit.act(who, "SEAL_KEY_WITHDRAWN", "seal-key:" + id, Map.of("reason", reason));
        return true;
    }
}
