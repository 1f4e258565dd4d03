package jp.musubi.container;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive as it was built, with one WAR more. */
final class TestArchive {

    /** One line per door: name of the bean, class. */
    static final String DOORS = "doors.txt";

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String MODULE = "<module><web><web-uri>in-container.war</web-uri><context-root>/in-container</context-root></web></module>";

    private TestArchive() {
    }

    static EnterpriseArchive create() {
        EnterpriseArchive archive = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/musubi.ear"));
        String modules = text(archive).replaceFirst("(?=\\s*<library-directory>)", MODULE);
        archive.delete(DESCRIPTOR);
        return archive.addAsManifestResource(new StringAsset(modules), "application.xml").addAsModule(Testable.archiveToTest(war()));
    }

    private static WebArchive war() {
        return ShrinkWrap.create(WebArchive.class, "in-container.war")
                .addClasses(DoorsIT.class, Door.class, Callers.class, ForgetfulDoor.class, CrowdedDoor.class, Undoing.class, NobodySignsIn.class)
                .addAsResource(new StringAsset(doors()), DOORS)
                .addAsLibrary(new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()))
                .addAsManifestResource(new StringAsset("Dependencies: org.wildfly.security.elytron-base\n"), "MANIFEST.MF")
                .addAsWebInfResource("in-container/jboss-web.xml", "jboss-web.xml")
                .addAsWebInfResource("META-INF/jboss-ejb3.xml", "jboss-ejb3.xml")
                .addAsWebInfResource(new StringAsset(""), "beans.xml");
    }

    /** Every session bean in a {@code boundary} package, found in the classes of all floors. */
    private static String doors() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.musubi").stream()
                .filter(type -> type.getPackageName().endsWith(".boundary") && type.isAnnotatedWith(Stateless.class))
                .map(TestArchive::line).sorted().collect(Collectors.joining("\n"));
    }

    private static String line(JavaClass door) {
        String name = door.getAnnotationOfType(Stateless.class).name();
        return (name.isEmpty() ? door.getSimpleName() : name) + " " + door.getName();
    }

    private static String text(EnterpriseArchive archive) {
        try (InputStream in = archive.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
