namespace Cacao.Validation.Rules;

public class ExecutableDefinitionsTests
{
    [Fact]
    public void Operations_and_fragments_are_executable() =>
        RuleAssert.Accepts<ExecutableDefinitions>("query A { shop { ...F } } fragment F on Shop { name }");

    [Fact]
    public void Type_system_definitions_are_not() => RuleAssert.Rejects<ExecutableDefinitions>(
        """
        { shop { name } }
        §type A { b: Int }
        §extend type A { c: Int }
        §directive @d on FIELD
        §schema { query: A }
        §extend schema @d
        """,
        "\"A\" belongs to a type system; only operations and fragments can be executed.",
        "\"A\" belongs to a type system; only operations and fragments can be executed.",
        "\"@d\" belongs to a type system; only operations and fragments can be executed.",
        "The schema definition belongs to a type system; only operations and fragments can be executed.",
        "The schema definition belongs to a type system; only operations and fragments can be executed.");
}
