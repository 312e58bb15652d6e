using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Which members of a bound class are replaced by resolvers: those that a resolver binds, and those that would
/// give a field of the same name.</summary>
internal sealed class MemberReplacements
{
    private readonly List<FieldModel> _own;
    private readonly HashSet<string> _fieldsElsewhere;
    private readonly Dictionary<string, string> _resolversByMember = new(StringComparer.Ordinal);

    /// <summary>Creates the replacements by the type classes of a type, of which the first holds the
    /// definition.</summary>
    public MemberReplacements(IReadOnlyList<ComplexTypeModel> classes)
    {
        _own = [.. classes.Take(1).SelectMany(c => c.Fields)];
        _fieldsElsewhere = new HashSet<string>(classes.Skip(1).SelectMany(c => c.Fields).Select(f => f.Name));
    }

    /// <summary>The fields of the first class that have replaced nothing.</summary>
    public IReadOnlyList<FieldModel> Remaining => _own;

    /// <summary>Notes that a resolver binds a member.</summary>
    public void Bind(string member, string resolver) => _resolversByMember[member] = resolver;

    /// <summary>Takes what replaces a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="replacement">The field; <c>null</c> when another class has it.</param>
    /// <returns>Whether the member is replaced.</returns>
    public bool TryTake(ISymbol member, out FieldModel? replacement)
    {
        var isBound = _resolversByMember.TryGetValue(member.Name, out var resolver);
        var name = Naming.FieldName(member);
        replacement = _own.FirstOrDefault(f => isBound ? f.Resolver.MethodName == resolver : f.Name == name);
        if (replacement is not null)
        {
            _own.Remove(replacement);
        }

        return isBound || replacement is not null || _fieldsElsewhere.Contains(name);
    }
}
