using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Codes;
using EShop.Users.Data;
using EShop.Users.Demo;
using EShop.Users.Directory;
using EShop.Users.Keys;
using EShop.Users.Privacy;
using EShop.Users.Sessions;
using EShop.Users.Upkeep;

namespace EShop.Users;

/// <summary>The users subgraph: sign-in by phone, profiles, addresses, sessions, tokens, roles.</summary>
public static class UsersSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "users";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddUsers(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<UsersContext>("Users");
        builder.AddEvents<UsersContext>(Name)
            .Handle<SessionsEnded, SessionsEndedHandler>()
            .Handle<UserDataExported, UserDataExportedHandler>()
            .Handle<UserDataErased, UserDataErasedHandler>();
        builder.AddUsersOptions();
        builder.AddOtpSender();
        AddServices(builder.Services);
        builder.AddShopGraphQL().AddUsersTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapUsers(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapPublishedKeys();
        app.MapUserDirectory();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4001");
        return builder.AddUsers().Build().MapUsers();
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<IDatabaseSeeder<UsersContext>, UsersSeeder>();
        services.AddSingleton<UsersSecrets>();
        services.AddSingleton<RateBudgets>();
        services.AddSingleton<CountryTraffic>();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<ISigningKeySource, OwnKeys>();
        services.AddSingleton<UsersUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<UsersUpkeep>());
        services.AddScoped<OneTimeCodes>();
        services.AddScoped<TokenIssuer>();
        services.AddScoped<SignIn>();
        services.AddScoped<SessionRefresh>();
        services.AddScoped<SessionEnding>();
        services.AddScoped<AddressBook>();
        services.AddScoped<PrivacyRequests>();
    }
}
