using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>Somebody who does random things, through the gateway only.</summary>
internal abstract class Walker(ShopFixture shop, WalkLog log, Guid userId, int seed, params string[] scopes)
{
    private GraphQLClient _app = shop.Gateway.ClientWith(TestIdentity.Token(userId, scopes));

    /// <summary>Who it is.</summary>
    public Guid UserId => userId;

    /// <summary>What decides what they do next.</summary>
    protected Random Random { get; } = new(seed);

    /// <summary>What was answered.</summary>
    protected WalkLog Log => log;

    /// <summary>Does one thing.</summary>
    public abstract Task StepAsync();

    /// <summary>Signs in again.</summary>
    public void SignIn() => _app = shop.Gateway.ClientWith(TestIdentity.Token(userId, scopes));

    /// <summary>Sends a mutation with one input, whatever comes of it.</summary>
    /// <param name="field">For example <c>placeOrder</c>.</param>
    /// <param name="input">The input.</param>
    /// <param name="selection">What is wanted of the payload, beside the errors.</param>
    protected async Task<WalkAnswer> ChangeAsync(string field, object input, string selection = "")
        => log.Note(field, await _app.PostAsync(
            $$"""
            mutation($input: {{char.ToUpperInvariant(field[0])}}{{field[1..]}}Input!) {
              {{field}}(input: $input) { {{selection}} errors { __typename } }
            }
            """,
            new { input }));

    /// <summary>Sends a document that asks for one field.</summary>
    protected async Task<WalkAnswer> AskAsync(string field, string document, object? variables = null)
        => log.Note(field, await _app.PostAsync(document, variables));

    /// <summary>A key that nobody has used.</summary>
    protected string NewKey() => $"{userId:n}-{Random.NextInt64():x}";

    /// <summary>Whether it happens, so many times of a hundred.</summary>
    protected bool Happens(int percent) => Random.Next(100) < percent;

    /// <summary>One of some things.</summary>
    protected T OneOf<T>(IReadOnlyList<T> all) => all[Random.Next(all.Count)];
}
