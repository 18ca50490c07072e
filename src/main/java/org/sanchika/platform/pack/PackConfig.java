package org.sanchika.platform.pack;

import org.sanchika.platform.language.Dictionary;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pack that this installation runs with, read and checked at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PackConfig.Settings.class)
class PackConfig {

    /**
     * @param pack folder name of the state pack
     * @param packs folder in which packs are looked for before the built-in ones
     */
    @ConfigurationProperties("sanchika")
    record Settings(
            @DefaultValue("bihar") String pack,
            @DefaultValue("") String packs) {}

    @Bean
    StatePack statePack(Settings settings) {
        return PackReader.read(settings.pack(), settings.packs());
    }

    @Bean
    Dictionary dictionary(StatePack pack) {
        return new Dictionary(pack.words(), pack.officeWords());
    }
}
