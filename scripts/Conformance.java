import java.io.FileInputStream;
import java.io.InputStream;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDFs: Conformance FLAVOUR,FLAVOUR FILE... One line each, and one for each broken rule. */
public class Conformance {
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    String[] flavours = arguments[0].split(",");
    for (int index = 1; index < arguments.length; index++) {
      for (String flavour : flavours) validate(arguments[index], PDFAFlavour.byFlavourId(flavour));
    }
  }

  private static void validate(String file, PDFAFlavour flavour) {
    try (InputStream input = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(input, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId() + " " + file);
      result.getFailedChecks().forEach((rule, count) -> System.out.println(
          "  " + rule.getClause() + "-" + rule.getTestNumber() + " x" + count + " " + example(result, rule)));
    } catch (Exception problem) {
      System.out.println("FAIL " + flavour.getId() + " " + file + "\n  " + problem);
    }
  }

  private static String example(ValidationResult result, Object rule) {
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED && assertion.getRuleId().equals(rule)) {
        return assertion.getMessage() + " " + assertion.getLocation().getContext();
      }
    }
    return "";
  }
}
