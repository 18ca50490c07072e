package org.sanchika.platform.security;

import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a program that is not signed in; the web frame knows how a problem is written. */
public interface ApiEntryPoint extends AuthenticationEntryPoint {}
