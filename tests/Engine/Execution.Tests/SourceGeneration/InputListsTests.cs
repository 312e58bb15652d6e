using System.Collections.Immutable;
using Cacao.Execution.SourceGeneration;

namespace Cacao.Execution.Tests.SourceGeneration;

public sealed class InputListsTests
{
    private static readonly List<object?> s_items = [1, 2, 2];

    [Fact]
    public void Lists_become_what_is_declared()
    {
        Assert.Equal([1L, 2L, 2L], InputLists.ToArray(s_items, ToInt64));
        Assert.Equal([1L, 2L, 2L], InputLists.ToList(s_items, ToInt64));
        Assert.Equal([1L, 2L], InputLists.ToHashSet(s_items, ToInt64));
        var boxed = Assert.IsType<ImmutableArray<long>>(InputLists.ToImmutableArray(s_items, ToInt64));
        Assert.Equal([1L, 2L, 2L], boxed.ToArray());
    }

    [Fact]
    public void Null_stays_null()
    {
        Assert.Null(InputLists.ToArray(null, ToInt64));
        Assert.Null(InputLists.ToList(null, ToInt64));
        Assert.Null(InputLists.ToHashSet(null, ToInt64));
        Assert.Null(InputLists.ToImmutableArray(null, ToInt64));
    }

    private static long ToInt64(object? value) => (int)value!;
}
