namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class RootMutationUsedTests
{
    [Fact]
    public void The_mutation_root_is_named_Mutation()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Mutation { pay: Boolean }
            """);

    [Fact]
    public void Another_name_of_the_mutation_root_is_reported()
        => Composed.AssertLog(
            """
            A:3:6: error ROOT_MUTATION_USED: The mutation root type is named Commands; it must be named Mutation.
            """,
            """
            type Query { ping: Boolean }
            schema { query: Query mutation: Commands }
            type Commands { pay: Boolean }
            """);

    [Fact]
    public void A_type_Mutation_without_a_root_is_reported()
        => Composed.AssertLog(
            """
            A:3:6: error ROOT_MUTATION_USED: The type Mutation must be the mutation root type of its schema, but there
                is none.
            """,
            """
            type Query { ping: Boolean }
            schema { query: Query }
            type Mutation { pay: Boolean }
            """);
}
