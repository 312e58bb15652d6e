using EShop.ServiceDefaults.Demo;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Demo;

namespace EShop.AppHost.Services;

/// <summary>The configuration of one service: what may be seen in a list of processes, and what may not.</summary>
/// <param name="Arguments">Command line arguments.</param>
/// <param name="Secrets">Configuration keys and values with passwords in them.</param>
internal sealed record ServiceSettings(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Secrets)
{
    public static ServiceSettings For(
        ShopService service, int basePort, PrivateServers servers, ShopSecrets shared)
    {
        List<string> arguments =
        [
            $"--urls={service.Address(basePort)}",
            "--environment=Development",
            // No watch over the files below the program, of which there are many.
            $"--contentRoot={AppContext.BaseDirectory}",
            "--hostBuilder:reloadConfigOnChange=false",
            "--Demo:Seed=true",
        ];
        if (service != ShopServices.Users)
        {
            arguments.Add($"--Identity:Authority={ShopServices.Users.Address(basePort)}");
        }

        if (service == ShopServices.Users)
        {
            arguments.Add($"--Users:Sms:Url={ShopServices.Notifications.Address(basePort)}internal/messages");
            arguments.Add("--Users:Sms:IsOwn=true");
        }

        if (service == ShopServices.Notifications)
        {
            var staff = DemoUser.All.Single(user => user.Roles.Contains(Role.Staff));
            arguments.Add($"--Notifications:StockAlertUserIds:0={DemoIds.User(staff.Ordinal)}");
            arguments.Add($"--Notifications:DeliveryAlertUserIds:0={DemoIds.User(staff.Ordinal)}");
        }

        if (service == ShopServices.CourierSimulator)
        {
            arguments.Add($"--Gateway:Url={ShopServices.Gateway.Address(basePort)}graphql");
            arguments.Add($"--Mailbox:Url={ShopServices.Notifications.Address(basePort)}mailbox/messages");
        }

        if (service == ShopServices.Payments)
        {
            arguments.Add($"--Payments:Sandbox:Url={ShopServices.PaymentSandbox.Address(basePort)}");
        }

        if (service == ShopServices.PaymentSandbox)
        {
            arguments.Add($"--Sandbox:WebhookUrl={ShopServices.Payments.Address(basePort)}webhooks/sandbox");
        }

        if (service == ShopServices.Gateway)
        {
            arguments.AddRange(ShopServices.Subgraphs.Select(
                subgraph => $"--Subgraphs:{subgraph.Name}:Url={subgraph.Address(basePort)}graphql"));
        }

        var secrets = new Dictionary<string, string>
        {
            ["ConnectionStrings:Redis"] = servers.Redis,
            ["Gateway:Credential"] = shared.GatewayCredential,
            ["Quotes:Key"] = shared.QuoteKey,
        };
        if (service.ConnectionName is { } connectionName)
        {
            secrets[$"ConnectionStrings:{connectionName}"] = servers.Database(connectionName, service.Name);
        }

        if (service == ShopServices.Users)
        {
            secrets["Users:OtpPepper"] = shared.OtpPepper;
            secrets["Users:KeyEncryptionKey"] = shared.KeyEncryptionKey;
            secrets["Users:Sms:Token"] = shared.MessagesToken;
        }

        if (service == ShopServices.Notifications)
        {
            secrets["Notifications:Messages:Token"] = shared.MessagesToken;
        }

        if (service == ShopServices.Payments)
        {
            secrets["Payments:Sandbox:ApiKey"] = shared.PaymentApiKey;
            secrets["Payments:Sandbox:WebhookSecret"] = shared.PaymentWebhookSecret;
        }

        if (service == ShopServices.PaymentSandbox)
        {
            secrets["Sandbox:ApiKey"] = shared.PaymentApiKey;
            secrets["Sandbox:WebhookSecret"] = shared.PaymentWebhookSecret;
        }

        return new ServiceSettings(arguments, secrets);
    }
}
