using Cacao.Federation.Composition.Merge;

namespace Cacao.Federation.Composition.PostMergeRules;

/// <summary>Pairs the types of a merged schema with the interface fields that they have to implement.</summary>
internal static class InterfaceContracts
{
    /// <summary>Type, interface and interface field, each of them one that clients can see.</summary>
    public static IEnumerable<(MergedComplexType Type, MergedComplexType Interface, MergedField Field)> Visible(
        MergedSchema schema) =>
        from type in schema.VisibleComplexTypes
        from contract in type.Interfaces.Select(schema.Find).OfType<MergedComplexType>()
        where !contract.IsInaccessible
        from field in contract.Fields
        where !field.IsInaccessible
        select (type, contract, field);
}
