namespace Cacao.Types;

/// <summary>A type with output fields: an object or an interface.</summary>
public abstract class ComplexType : NamedType
{
    private protected ComplexType(string name, string? description, Type? runtimeType)
        : base(name, description, runtimeType)
    {
    }

    /// <summary>The fields in their declared order.</summary>
    public MemberCollection<OutputField> Fields { get; internal set; } = MemberCollection<OutputField>.Empty;

    /// <summary>All interfaces that the type declares to implement.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>Whether the type declares to implement the interface.</summary>
    public bool Implements(InterfaceType interfaceType)
    {
        foreach (var candidate in Interfaces)
        {
            if (ReferenceEquals(candidate, interfaceType))
            {
                return true;
            }
        }

        return false;
    }
}
