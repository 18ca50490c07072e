package org.sanchika.operations.doctor;

import org.sanchika.custody.Proofs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code ./sanchika doctor}: compares the whole ledger with what was derived from it, and working days
 * with pack and calendars, beside a running program on an external
 * database, or on the own one while the program is stopped. Ends with 1 when something differs and was not mended.
 */
@Component
@ConditionalOnProperty(name = "sanchika.command", havingValue = "doctor")
class DoctorCommand implements ApplicationRunner {
    private final Proofs proofs;
    private final boolean repair;
    private final ApplicationContext context;

    DoctorCommand(Proofs proofs, @Value("${sanchika.doctor.repair:no}") String repair, ApplicationContext context) {
        this.proofs = proofs;
        this.repair = repair.equals("yes");
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int result = examine();
        System.exit(SpringApplication.exit(context, () -> result));
    }

    private int examine() {
        System.out.println("Comparing the ledger with what was derived from it …");
        Proofs.CheckUp check = proofs.checkUp(repair, null);
        for (Proofs.Found one : check.first()) {
            System.out.printf(
                    "%s  %s%s%s%n",
                    one.what(),
                    one.matter() == 0 ? "" : "%s (%d)  ".formatted(one.number(), one.matter()),
                    one.detail(),
                    one.repaired() ? "  MENDED" : "");
        }
        System.out.printf(
                "%d matters: %s%n",
                check.matters(),
                check.found() == 0
                        ? "whole, and everything says the same."
                        : check.found() + (check.found() == 1 ? " difference, " : " differences, ") + check.repaired()
                                + " mended.");
        return check.isClean() ? 0 : 1;
    }
}
