using System.Collections.Frozen;
using Cacao.Federation.Planning;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The rules that source schemas have put on types and fields with <c>@authenticated</c> and <c>@requiresScopes</c>. A rule
/// of a type holds for each field that returns it, and for each field of it.</summary>
internal sealed class AccessRules
{
    private readonly FrozenDictionary<string, AccessRule> _types;
    private readonly FrozenDictionary<(string Type, string Field), AccessRule> _fields;

    public AccessRules(ExecutionSchema schema)
    {
        var types = schema.Schema.Types.OfType<ComplexType>().ToArray();
        _types = types
            .Select(t => (t.Name, Rule: Read(t.Directives)))
            .Where(t => t.Rule is not null)
            .ToFrozenDictionary(t => t.Name, t => t.Rule!, StringComparer.Ordinal);
        _fields = types
            .SelectMany(t => t.Fields.Select(f => ((t.Name, f.Name), Rule: Read(f.Directives))))
            .Where(f => f.Rule is not null)
            .ToFrozenDictionary(f => f.Item1, f => f.Rule!);
    }

    /// <summary>What a caller needs for a field, all of it.</summary>
    public IEnumerable<AccessRule> Of(ObjectType type, OutputField field)
    {
        if (_fields.TryGetValue((type.Name, field.Name), out var own))
        {
            yield return own;
        }

        foreach (var name in (string[])[type.Name, field.Type.InnermostType.Name])
        {
            if (_types.TryGetValue(name, out var rule))
            {
                yield return rule;
            }
        }
    }

    private static AccessRule? Read(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            switch (directive.Name.Value)
            {
                case "requiresScopes":
                    return new AccessRule(
                    [
                        .. Items(directive.Arguments[0].Value).Select(
                            all => Items(all).Cast<StringValueNode>().Select(s => s.Value).ToArray() is var scopes
                                ? System.Collections.Immutable.ImmutableArray.Create(scopes)
                                : []),
                    ]);
                case "authenticated":
                    return new AccessRule([]);
            }
        }

        return null;
    }

    // A single item may stand for a list of one.
    private static IEnumerable<ValueNode> Items(ValueNode value) => value is ListValueNode list ? list.Items : [value];
}
