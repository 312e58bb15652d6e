using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>Whether what a field requires can be fetched for the object of a position.</summary>
internal sealed class RequirementFact(Position position, SourceField field, QueryPathOptions options) : Fact
{
    public bool IsFulfilled { get; private set; }

    public override bool Derive()
    {
        if (IsFulfilled)
        {
            return false;
        }

        // The value of each alternative is fetched, and only other schemas are asked.
        var resolution = new MapResolution(options, position, MapMode.AllAlternatives, excluded: field.Schema);
        IsFulfilled = field.Arguments.All(
            argument => argument.Require?.Map is not { } map || resolution.Resolves(map));
        return IsFulfilled;
    }
}
