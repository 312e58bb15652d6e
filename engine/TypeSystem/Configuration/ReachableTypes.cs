namespace Cacao.Types.Configuration;

/// <summary>Finds the types that operations of a schema can meet.</summary>
/// <remarks>
/// An interface reaches every object type that implements it: a field of that type may return any of them. An object
/// type reaches the interfaces that it implements.
/// </remarks>
internal sealed class ReachableTypes
{
    private readonly HashSet<NamedType> _reached = [];
    private readonly Queue<NamedType> _open = [];
    private readonly ILookup<InterfaceType, ComplexType> _implementations;

    private ReachableTypes(IReadOnlyCollection<NamedType> types)
        => _implementations = types.OfType<ComplexType>()
            .SelectMany(type => type.Interfaces.Select(contract => (contract, type)))
            .ToLookup(pair => pair.contract, pair => pair.type);

    /// <summary>Finds what the given roots, the directives and introspection reach.</summary>
    public static IReadOnlySet<NamedType> Find(
        IReadOnlyCollection<NamedType> types,
        IEnumerable<NamedType> roots,
        IEnumerable<DirectiveType> directives)
    {
        var search = new ReachableTypes(types);
        foreach (var root in roots.Concat(types.Where(IsIntrospectionType)))
        {
            search.Reach(root);
        }

        foreach (var directive in directives)
        {
            search.ReachInputs(directive.Arguments);
        }

        search.Follow();
        return search._reached;
    }

    private static bool IsIntrospectionType(NamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);

    private void Reach(NamedType type)
    {
        if (_reached.Add(type))
        {
            _open.Enqueue(type);
        }
    }

    private void ReachInputs(IEnumerable<InputField> fields)
    {
        foreach (var field in fields)
        {
            Reach(field.Type.InnermostType);
        }
    }

    private void Follow()
    {
        while (_open.TryDequeue(out var type))
        {
            switch (type)
            {
                case ComplexType complex:
                    FollowComplex(complex);
                    break;
                case UnionType union:
                    ReachAll(union.Types);
                    break;
                case InputObjectType input:
                    ReachInputs(input.Fields);
                    break;
            }
        }
    }

    private void FollowComplex(ComplexType type)
    {
        foreach (var field in type.Fields)
        {
            Reach(field.Type.InnermostType);
            ReachInputs(field.Arguments);
        }

        ReachAll(type.Interfaces);
        if (type is InterfaceType contract)
        {
            ReachAll(_implementations[contract]);
        }
    }

    private void ReachAll(IEnumerable<NamedType> types)
    {
        foreach (var type in types)
        {
            Reach(type);
        }
    }
}
