package org.opendatabutton.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.opendatabutton.Report;
import org.opendatabutton.Validator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests the application in a browser, as its users see it. */
class ButtonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path downloads;
    private ConfigurableApplicationContext application;
    private String address;

    @BeforeEach
    void start() {
        application = SpringApplication.run(
            Application.class, "--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=off",
            "--spring.main.banner-mode=off");
        address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void clickingTheButtonDownloadsACompliantFile() throws Exception {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        ChromeDriverService service = new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver")).toFile())
            .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        try {
            browser.get(address);
            browser.findElement(By.id("export")).click();
            Path file = downloaded();
            assertTrue(file.getFileName().toString().endsWith("_218601946_deliberations.csv"), file.toString());
            Report report = Validator.of("deliberations").validate(file);
            assertTrue(report.isValid(), report.toString());
            assertEquals(3, report.rows());
        } finally {
            browser.quit();
        }
    }

    /** Waits until the browser has given the downloaded file its final name, and returns the file. */
    private Path downloaded() throws Exception {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            try (Stream<Path> files = Files.list(downloads)) {
                List<Path> whole = files.filter(file -> file.toString().endsWith(".csv")).toList();
                if (!whole.isEmpty()) {
                    return whole.get(0);
                }
            }
        }
        throw new AssertionError("nothing was downloaded");
    }

    @Test
    void whatIsRefusedInTheMiddleIsNoFile() throws Exception {
        Register register = application.getBean(Register.class);
        for (int i = 0; i < 2000; i++) {
            register.add(new Act("2024-" + i, LocalDate.of(2024, 4, 1), "7.1", "Finances locales/décisions budgétaires", "Acte"));
        }
        assertEquals(200, get().statusCode());
        register.add(new Act("2024-X", LocalDate.of(2024, 4, 1), "99", "Inconnue", "Acte"));
        assertThrows(IOException.class, this::get);
    }

    private HttpResponse<byte[]> get() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/deliberations.csv")).timeout(PATIENCE).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
