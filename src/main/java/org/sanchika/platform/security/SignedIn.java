package org.sanchika.platform.security;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session or token: a person. In which chair he acts is decided for each request. */
public final class SignedIn implements UserDetails, CredentialsContainer {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long personId;
    private final String login;
    private final boolean locked;
    private String passwordHash;

    public SignedIn(long personId, String login, String passwordHash, boolean locked) {
        this.personId = personId;
        this.login = login;
        this.passwordHash = passwordHash;
        this.locked = locked;
    }

    public long personId() {
        return personId;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }
}
