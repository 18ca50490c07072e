package org.sanchika;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on a database of its own, which classes with the same settings share: each test makes what
 * it needs and disturbs nobody. {@link OfficeFixtures} makes offices, and time stands still until a test moves it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({OfficeFixtures.class, TestClock.Config.class})
@ContextConfiguration(initializers = SanchikaTest.OwnDatabase.class)
public @interface SanchikaTest {

    /** Gives the program a fresh migrated database. */
    final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        /** The program's data; each of several processes that run tests has its own. */
        public static final String DATA = "target/test-data" + System.getProperty("test.fork", "");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestDatabase.fresh().properties())
                    .and("sanchika.data=" + DATA, "db-scheduler.enabled=true")
                    // tests make more offices than are counted anew, and look at once
                    .and("sanchika.figures.kept=0s")
                    // invented areas, for units that take one of their codes
                    .and("sanchika.map.layers[0].kind=BLOCK", "sanchika.map.layers[0].code=LGD")
                    .and("sanchika.map.layers[0].file=src/test/resources/map/blocks.geojson")
                    // other systems that tests run themselves
                    .and("sanchika.webhooks.allowed=127.0.0.1/32", "sanchika.webhooks.patience=1s")
                    .applyTo(context);
        }
    }
}
