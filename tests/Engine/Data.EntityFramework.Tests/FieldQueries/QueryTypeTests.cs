using Cacao.Types.Sdl;
using EShop.TestKit;

namespace Cacao.Data;

public sealed class QueryTypeTests(StoreDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task Filters_and_sort_keys_have_the_names_and_shapes_of_HotChocolate()
    {
        await using var server = new StoreServer(Database, Sql);
        var executor = await server.GetExecutorAsync();
        SchemaPrinter.Print(executor.Schema).MatchSnapshot();
    }
}
