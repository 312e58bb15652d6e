using System.Runtime.CompilerServices;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Authorization;

/// <summary>The rules of one schema that are checked before anything is executed.</summary>
internal sealed class OperationRules
{
    private readonly Dictionary<string, AuthorizeDirective[]> _fields = new(StringComparer.Ordinal);

    // Compiled operations are kept by the executor; what was found in them lives as long as they do.
    private readonly ConditionalWeakTable<IReadOnlyList<ISelection>, IReadOnlyList<AuthorizeDirective>> _found = [];

    public bool IsEmpty => _fields.Count == 0;

    public void Add(string typeName, string fieldName, AuthorizeDirective[] rules)
    {
        if (rules.Length > 0)
        {
            _fields[$"{typeName}.{fieldName}"] = rules;
        }
    }

    /// <summary>The rules of all fields that an operation selects, on any of the types that can turn up.</summary>
    public IReadOnlyList<AuthorizeDirective> Find(Schema schema, IReadOnlyList<ISelection> selections) =>
        _found.GetValue(selections, root =>
        {
            var rules = new HashSet<AuthorizeDirective>();
            Collect(schema, root, rules);
            return [.. rules];
        });

    private void Collect(Schema schema, IReadOnlyList<ISelection> selections, HashSet<AuthorizeDirective> rules)
    {
        foreach (var selection in selections)
        {
            if (_fields.TryGetValue(selection.Field.ToString(), out var found))
            {
                rules.UnionWith(found);
            }

            foreach (var type in schema.GetPossibleTypes(selection.Field.Type.InnermostType))
            {
                Collect(schema, selection.GetSelections(type), rules);
            }
        }
    }
}
