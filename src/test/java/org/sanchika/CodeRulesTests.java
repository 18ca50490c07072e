package org.sanchika;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.security.Requires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "org.sanchika", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTests {
    private static final DescribedPredicate<JavaMethod> HANDLERS = DescribedPredicate.describe(
            "are handlers",
            method -> method.isMetaAnnotatedWith(RequestMapping.class) || method.isAnnotatedWith(RequestMapping.class));

    @ArchTest
    static final ArchRule controllersAreHidden =
            classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule sqlIsHidden =
            classes().that().haveSimpleNameEndingWith("Sql").should().notBePublic();

    @ArchTest
    static final ArchRule handlersDeclareTheirPower = methods()
            .that(HANDLERS)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(Public.class)
            .because("a handler without a declared power is refused at run time");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("inject java.time.Clock");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule exceptionsHaveNames = noClasses()
            .that(DescribedPredicate.not(assignableTo(Throwable.class)))
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(RuntimeException.class)
            .orShould()
            .callConstructor(Exception.class, String.class);

    @ArchTest
    static final ArchRule constructorsInject = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule namesSayWhat = noClasses()
            .that()
            .doNotHaveSimpleName("Pages")
            .and(DescribedPredicate.not(assignableTo(Throwable.class)))
            .should()
            .haveNameMatching(".*(Impl|Helper|Utils?|Manager|Processor|DTO)$")
            .because("a class is named after what it is");
}
