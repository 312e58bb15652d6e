namespace Cacao.Data;

/// <summary>What the tests share: a seeded database, a context over it and the statements that it sends.</summary>
public abstract class StoreTest : IClassFixture<StoreDatabase>, IAsyncDisposable, IDisposable
{
    protected StoreTest(StoreDatabase database)
    {
        Database = database;
        Context = database.Connect(Sql);
    }

    protected StoreDatabase Database { get; }

    protected StatementRecorder Sql { get; } = new();

    protected StoreContext Context { get; }

    public void Dispose() => Context.Dispose();

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
