package org.sanchika.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read {@code /actuator/prometheus}.
 *
 * @param open true: everybody who reaches the port; false: programs on the same machine
 */
@ConfigurationProperties("sanchika.metrics")
record MetricsProperties(@DefaultValue("false") boolean open) {}
