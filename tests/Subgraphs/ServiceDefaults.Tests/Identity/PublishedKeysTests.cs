using System.Security.Cryptography;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity.Tests;

/// <summary>Against an issuer that answers over real HTTP what the test says.</summary>
public sealed class PublishedKeysTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private readonly Es256PublicKey _first = NewKey();
    private readonly Es256PublicKey _second = NewKey();
    private Func<HttpContext, Task> _answer = null!;
    private SubgraphHost _issuer = null!;
    private int _requests;

    public async Task InitializeAsync()
    {
        Publish(_first);
        _issuer = await SubgraphHost.ListenAsync(arguments =>
        {
            var app = WebApplication.CreateBuilder(arguments).Build();
            app.MapGet(JsonWebKeySet.Path, async context =>
            {
                Interlocked.Increment(ref _requests);
                await _answer(context);
            });
            return app;
        });
    }

    public async Task DisposeAsync()
    {
        await _issuer.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_fetched_once_and_cached()
    {
        var keys = Keys();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(_first.Id, (await FindAsync(keys, _first))?.Id);
        }

        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_one_request()
    {
        var keys = Keys();
        var release = new TaskCompletionSource();
        var answer = _answer;
        _answer = async context =>
        {
            await release.Task;
            await answer(context);
        };

        var found = Enumerable.Range(0, 50).Select(_ => FindAsync(keys, _first)).ToList();
        release.SetResult();

        Assert.All(await Task.WhenAll(found), key => Assert.Equal(_first.Id, key?.Id));
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task A_new_key_is_found_without_waiting_for_the_cache_and_a_removed_one_is_gone()
    {
        var keys = Keys();
        await FindAsync(keys, _first);
        Publish(_second);
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.NotNull(await FindAsync(keys, _second));
        Assert.Null(await FindAsync(keys, _first));
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task Forged_names_do_not_become_load_on_the_issuer()
    {
        var keys = Keys();

        for (var i = 0; i < 200; i++)
        {
            Assert.Null(await keys.FindAsync($"forged-{i}", CancellationToken.None));
        }

        Assert.Equal(1, _requests);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await keys.FindAsync("forged", CancellationToken.None));
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task A_removed_key_is_forgotten_when_the_cache_is_old()
    {
        var keys = Keys();
        await FindAsync(keys, _first);
        Publish(_second);
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Null(await FindAsync(keys, _first));
    }

    [Fact]
    public async Task Known_keys_outlive_an_issuer_that_is_away_but_not_for_ever()
    {
        var keys = Keys();
        await FindAsync(keys, _first);
        _answer = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(await FindAsync(keys, _first));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<SigningKeysUnavailableException>(() => FindAsync(keys, _first));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"keys":"none"}""")]
    public async Task An_issuer_that_says_nonsense_is_one_that_is_away(string body)
    {
        _answer = context => context.Response.WriteAsync(body);

        await Assert.ThrowsAsync<SigningKeysUnavailableException>(() => FindAsync(Keys(), _first));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_not_read()
    {
        _answer = context => context.Response.WriteAsync(new string(' ', JsonWebKeySet.MaxBytes + 1));

        await Assert.ThrowsAsync<SigningKeysUnavailableException>(() => FindAsync(Keys(), _first));
    }

    [Fact]
    public async Task Configured_keys_need_no_issuer()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = Keys(new IdentityOptions { Jwks = TestIdentity.WriteJwks(key, "configured") });

        Assert.NotNull(await keys.FindAsync("configured", CancellationToken.None));
        Assert.Null(await keys.FindAsync("other", CancellationToken.None));
        Assert.Equal(0, _requests);
    }

    private PublishedKeys Keys(IdentityOptions? options = null)
        => new(
            _services.GetRequiredService<IHttpClientFactory>(),
            Options.Create(options ?? new IdentityOptions { Authority = _issuer.BaseAddress }),
            _clock,
            NullLogger<PublishedKeys>.Instance);

    private void Publish(params Es256PublicKey[] keys)
        => _answer = context => context.Response.Body.WriteAsync(JsonWebKeySet.Write(keys)).AsTask();

    private static Task<Es256PublicKey?> FindAsync(PublishedKeys keys, Es256PublicKey key)
        => keys.FindAsync(key.Id, CancellationToken.None).AsTask();

    private static Es256PublicKey NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Es256PublicKey.Of(key);
    }
}
