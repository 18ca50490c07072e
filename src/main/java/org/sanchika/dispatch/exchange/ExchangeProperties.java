package org.sanchika.dispatch.exchange;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The exchange of letters with other installations.
 *
 * @param folder where packages lie while they come and go; nothing in it need be saved
 * @param most size of the largest package that is taken or made
 * @param piece how much of one goes in one call
 * @param look how often receipts are fetched from those who cannot reach us
 * @param soon the first pause after a failure; each further one is twice as long, up to an hour
 * @param patience how long a letter may wait before its sender has a task of it
 */
@ConfigurationProperties("sanchika.dispatch.exchange")
record ExchangeProperties(
        @DefaultValue("data/exchange") Path folder,
        @DefaultValue("100MB") DataSize most,
        @DefaultValue("4MB") DataSize piece,
        @DefaultValue("15m") Duration look,
        @DefaultValue("30s") Duration soon,
        @DefaultValue("3d") Duration patience) {}
