using EShop.Contracts;
using EShop.EventsSample;
using EShop.ServiceDefaults.Idempotency;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Tests;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private static readonly Guid s_owner = Guid.NewGuid();

    private readonly ManualTimeProvider _clock = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
        => _database = await TestDatabase.CopyAsync("events", SampleContext.CreateTablesAsync);

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Of_fifty_calls_at_once_one_runs_and_all_get_its_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => CallAsync(Key("a"), 7))));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await CountChangesAsync());
    }

    [Fact]
    public async Task A_repeat_gets_the_stored_answer_for_a_day()
    {
        var first = await CallAsync(Key("a"), 7);
        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(10));
        Assert.Equal(first, await CallAsync(Key("a"), 7));
        Assert.Equal(1, await CountChangesAsync());

        _clock.Advance(TimeSpan.FromTicks(10));
        Assert.NotEqual(first, await CallAsync(Key("a"), 7));
        Assert.Equal(2, await CountChangesAsync());
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused_and_does_nothing()
    {
        await CallAsync(Key("a"), 7);

        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => CallAsync(Key("a"), 8));
        Assert.Equal(1, await CountChangesAsync());
    }

    [Fact]
    public async Task Keys_of_others_and_of_other_operations_are_other_keys()
    {
        var first = await CallAsync(Key("a"), 7);

        Assert.NotEqual(first, await CallAsync(Key("a") with { OwnerId = Guid.NewGuid() }, 7));
        Assert.NotEqual(first, await CallAsync(Key("a") with { Operation = "cancelOrder" }, 7));
        Assert.NotEqual(first, await CallAsync(Key("b"), 7));
        Assert.Equal(4, await CountChangesAsync());
    }

    [Fact]
    public async Task A_key_may_be_of_any_length()
    {
        var key = Key(new string('k', 100_000));

        Assert.Equal(await CallAsync(key, 7), await CallAsync(key, 7));
        Assert.NotEqual(await CallAsync(key, 7), await CallAsync(Key(key.Value + "k"), 7));
    }

    [Fact]
    public async Task A_call_that_fails_leaves_nothing_and_may_be_made_again()
    {
        await using (var db = SampleContext.Open(_database.ConnectionString))
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => new IdempotentCalls(db, _clock).RunAsync<Guid>(
                Key("a"),
                new { Number = 7 },
                async token =>
                {
                    await AddAsync(db, 7, token);
                    throw new NotSupportedException();
                },
                CancellationToken.None));
        }

        Assert.Equal(0, await CountChangesAsync());
        await CallAsync(Key("a"), 7);
        Assert.Equal(1, await CountChangesAsync());
    }

    [Fact]
    public async Task Calls_that_wait_for_one_that_fails_run_themselves()
    {
        var tries = 0;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            await using var db = SampleContext.Open(_database.ConnectionString);
            return await Record.ExceptionAsync(() => new IdempotentCalls(db, _clock).RunAsync(
                Key("a"),
                new { Number = 7 },
                async token =>
                {
                    await AddAsync(db, 7, token);
                    return Interlocked.Increment(ref tries) <= 3 ? throw new NotSupportedException() : tries;
                },
                CancellationToken.None));
        })));

        Assert.Equal(3, outcomes.Count(exception => exception is NotSupportedException));
        Assert.Equal(7, outcomes.Count(exception => exception is null));
        Assert.Equal(4, tries);
        Assert.Equal(1, await CountChangesAsync());
    }

    private static IdempotencyKey Key(string value) => new("placeOrder", s_owner, value);

    private static async Task<Guid> AddAsync(SampleContext db, int number, CancellationToken cancellationToken)
    {
        var change = new Change { AggregateId = Guid.NewGuid(), Number = number };
        db.Changes.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        return change.AggregateId;
    }

    private async Task<Guid> CallAsync(IdempotencyKey key, int number)
    {
        await using var db = SampleContext.Open(_database.ConnectionString);
        return await new IdempotentCalls(db, _clock).RunAsync(
            key,
            new { Number = number },
            token => AddAsync(db, number, token),
            CancellationToken.None);
    }

    private async Task<int> CountChangesAsync()
    {
        await using var db = SampleContext.Open(_database.ConnectionString);
        return await db.Changes.CountAsync();
    }
}
