using Cacao.Benchmarks.Load;
using EShop.Gateway;

// The shop's gateway as it is; all that is added is an account of its memory when it ends.
var builder = WebApplication.CreateBuilder(args);
builder.AddGateway();
builder.Services.AddSingleton<MemoryAccount>();
builder.Services.AddHostedService(services => services.GetRequiredService<MemoryAccount>());
var app = builder.Build();
app.Use(app.Services.GetRequiredService<MemoryAccount>().CountAsync);
app.MapGateway();
await app.RunAsync();
