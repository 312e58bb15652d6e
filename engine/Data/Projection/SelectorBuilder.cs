using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>
/// Builds a selector from the members that a request asks for, so that only their columns are read:
/// <c>Name</c> and <c>Brand.Name</c> give <c>x =&gt; new Product { Brand = new Brand { Name = x.Brand.Name }, Name =
/// x.Name }</c>. Equal sets of paths give equal selectors, in whatever order they were added.
/// </summary>
/// <remarks>
/// A type is projected when it has a constructor without parameters and each selected member has a setter (of any
/// visibility). Where it has not, the whole object is read: computed members need columns that nobody names.
/// </remarks>
public sealed class SelectorBuilder
{
    private readonly MemberSelection _root = new();

    /// <summary>Gets whether no path was added yet.</summary>
    public bool IsEmpty => _root.IsLeaf;

    /// <summary>Adds a member.</summary>
    /// <param name="memberPath">
    /// The names of the CLR members from the root to the selected one; members of list elements follow the name of the
    /// list. A path that ends at an object selects the whole object.
    /// </param>
    /// <returns>This builder.</returns>
    public SelectorBuilder Add(params ReadOnlySpan<string> memberPath)
    {
        var node = _root;

        foreach (var name in memberPath)
        {
            node = node.GetOrAdd(name);
        }

        if (!memberPath.IsEmpty)
        {
            node.SelectWhole();
        }

        return this;
    }

    /// <summary>Builds the selector.</summary>
    /// <typeparam name="T">The type of the root.</typeparam>
    /// <returns>The selector; <c>x =&gt; x</c> when the root cannot be projected or nothing was added.</returns>
    /// <exception cref="ArgumentException">A path names a member that its type does not have.</exception>
    public Expression<Func<T, T>> Build<T>()
    {
        var root = Expression.Parameter(typeof(T), "x");
        var body = _root.IsLeaf ? root : SelectorProjection.Project(root, _root);
        return Expression.Lambda<Func<T, T>>(body, root);
    }
}
