using System.Text.RegularExpressions;
using EShop.LocalServers;
using EShop.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EShop.EndToEnd.Tests.Shop;

[Collection(ShopGroup.Name)]
public sealed class IdePageTests(ShopFixture shop)
{
    // In milliseconds: the IDE is several megabytes of script, which a busy machine takes its time to run.
    private const float Patience = 60_000;

    private const int Tries = 4;

    private const string Query =
        "query { products(first: 1) { nodes { name variants { sku availability { available inStock } } } } }";

    [Fact]
    public async Task A_browser_gets_the_ide_which_shows_the_joined_answer_without_any_other_network()
    {
        var name = (await shop.Gateway.Client.PostAsync(Query)).Data
            .GetProperty("products").GetProperty("nodes")[0].GetProperty("name").GetString()!;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var requests = new List<string>();
        var page = await OpenWithQueryAsync(browser, requests);
        await RunAboveOperation(page).ClickAsync();

        var answer = page.Locator(".monaco-editor .view-lines").Last;
        await Expect(answer).ToContainTextAsync(name);
        await Expect(answer).Not.ToContainTextAsync("price");
        await Expect(answer).ToContainTextAsync(new Regex("\"available\":\\s\\d+"));
        await Expect(answer).ToContainTextAsync(new Regex("\"inStock\":\\s(true|false)"));
        await KeepScreenshotAsync(page);
        Assert.Contains(requests, request => request.EndsWith("/bcp-config.json", StringComparison.Ordinal));
        Assert.All(requests, request => Assert.StartsWith(shop.Gateway.BaseAddress.ToString(), request));
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = SystemBinaries.Require("chromium", "chromium"),
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            // Whatever asks for another machine is told that there is none.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ],
    });

    // Now and then the IDE loses what is typed while it is still loading: then again, as people do it.
    private async Task<IPage> OpenWithQueryAsync(IBrowser browser, List<string> requests)
    {
        for (var tries = 1; ; tries++)
        {
            var page = await browser.NewPageAsync(new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
                // It would only reload the page in the middle of the test, to serve it from its cache.
                ServiceWorkers = ServiceWorkerPolicy.Block,
            });
            page.SetDefaultTimeout(Patience);
            SetDefaultExpectTimeout(Patience);
            page.Request += (_, request) => requests.Add(request.Url);
            try
            {
                await page.GotoAsync($"{shop.Gateway.BaseAddress}graphql");
                await page.GetByRole(AriaRole.Button, new() { Name = "Create Document" }).ClickAsync();
                await TypeAsync(page, Query);
                await RunAboveOperation(page).WaitForAsync();
                return page;
            }
            catch (Exception exception) when (tries < Tries && exception is TimeoutException or PlaywrightException)
            {
                await page.CloseAsync();
            }
        }
    }

    private static async Task TypeAsync(IPage page, string query)
    {
        await page.Locator(".monaco-editor").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        // The IDE reads the text a little later; from then on there is nothing to run.
        await Expect(RunAboveOperation(page)).ToHaveCountAsync(0);
        await page.Keyboard.InsertTextAsync(query);
    }

    // Appears when the IDE has read an operation in the editor.
    private static ILocator RunAboveOperation(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Run ▷" });

    private static async Task KeepScreenshotAsync(IPage page)
        => await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(RepositoryRoot.FullPath, "artifacts", "screenshots", "ide.png"),
        });
}
