using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>
/// Hands out provided selections. There is one object per set of selections, so that a walk through a recursive type
/// comes back to positions that it has seen.
/// </summary>
internal sealed class ProvisionTable
{
    private readonly Dictionary<SelectionNode, int> _numbers = [];
    private readonly Dictionary<string, ProvidedSelection> _selections = [];

    /// <summary>What is provided below a field: by what was provided above, and by the field itself.</summary>
    public ProvidedSelection? Below(ProvidedSelection? above, string typeName, SourceField field)
    {
        if (above is null && field.Provides is null)
        {
            return null;
        }

        var selections = (above?.Below(typeName, field.Name) ?? [])
            .Concat(field.Provides?.Selections ?? [])
            .Distinct()
            .OrderBy(Number)
            .ToList();
        return selections.Count == 0 ? null : Intern(field.Schema, selections);
    }

    private ProvidedSelection Intern(SourceSchema schema, List<SelectionNode> selections)
    {
        var key = string.Join(',', selections.Select(Number));
        if (!_selections.TryGetValue(key, out var provided))
        {
            provided = new ProvidedSelection(schema, selections);
            _selections.Add(key, provided);
        }

        return provided;
    }

    private int Number(SelectionNode selection)
    {
        if (!_numbers.TryGetValue(selection, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(selection, number);
        }

        return number;
    }
}
