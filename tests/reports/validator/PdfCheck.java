import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks files against PDF/UA-1 and PDF/A-2a: one line a broken rule, then the number of checks. */
public class PdfCheck {
    private static final String[] FLAVOURS = {"ua1", "2a"};

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            int checks = 0;
            for (String name : FLAVOURS) {
                checks += check(file, name);
            }
            say(file, "checked", Integer.toString(checks));
        }
    }

    private static int check(String file, String name) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
             PDFAValidator validator =
                 Foundries.defaultInstance().createValidator(flavour, 50, true, true, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> broken = new LinkedHashMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, each.getMessage() + " @ " + each.getLocation().getContext());
                }
            }
            broken.forEach((rule, message) -> say(file, name + " " + rule, message));
            if (!result.isCompliant() && broken.isEmpty()) {
                say(file, name + " 0-0", "not compliant");
            }
            return result.getTotalAssertions();
        } catch (Exception problem) {
            say(file, name + " 0-0", problem.toString());
            return 0;
        }
    }

    private static void say(String file, String what, String message) {
        System.out.println(file + "\t" + what + "\t" + message.replaceAll("\\s+", " "));
    }
}
