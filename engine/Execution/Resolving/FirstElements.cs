using Cacao.Resolvers;

namespace Cacao.Execution.Resolving;

/// <summary>The first elements of a list.</summary>
internal readonly struct FirstElements(IElements elements, int count) : IElements
{
    public int Count => count;

    public ResolvedValue Get(int index) => elements.Get(index);
}
