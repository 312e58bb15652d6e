using System.Globalization;
using Cacao.Benchmarks.Load;
using Cacao.Benchmarks.Load.Soaking;

if (args is ["soak", var minutes, ..])
{
    var perSecond = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 20;
    return await Soak.RunAsync(double.Parse(minutes, CultureInfo.InvariantCulture), perSecond);
}

// The engine's gateway without what the shop puts in front of it (access tokens, rates, compression): its peers have none of it
// either. All that is added is an account of its memory when it ends.
var builder = WebApplication.CreateBuilder(args);
builder.AddGraphQLGateway();
builder.Services.AddSingleton<MemoryAccount>();
builder.Services.AddHostedService(services => services.GetRequiredService<MemoryAccount>());
var app = builder.Build();
app.Use(app.Services.GetRequiredService<MemoryAccount>().CountAsync);
app.MapGraphQL();
await app.RunAsync();
return 0;
