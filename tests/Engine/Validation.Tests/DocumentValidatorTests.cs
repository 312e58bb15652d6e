using Cacao.Language;
using Cacao.Validation.Errors;
using Cacao.Validation.Rules;

namespace Cacao.Validation;

public class DocumentValidatorTests
{
    private const string Valid =
        """
        query Page($id: ID!, $first: Int = 5, $withPrice: Boolean!) {
          product(id: $id) { ...Card reviews(first: $first) { text author { name } product { ...Card } } }
          node(id: $id) { __typename ... on Product { title } ... on Review { text } }
        }
        fragment Card on Product { id name price @include(if: $withPrice) parent { id name } }
        """;

    [Fact]
    public void A_valid_document_has_no_errors()
    {
        var result = DocumentValidator.Validate(ShopSchema.Instance, Utf8GraphQLParser.Parse(Valid));
        Assert.True(result.IsValid);
        Assert.Same(ValidationResult.Valid, result);
    }

    [Fact]
    public void Errors_of_all_rules_are_found_in_one_run()
    {
        var document = Utf8GraphQLParser.Parse("query A { unheard product { id } ...F } query A { shop }");
        var errors = DocumentValidator.Validate(ShopSchema.Instance, document).Errors;
        Assert.Equal(
            ["FieldsOnCorrectType", "KnownFragmentNames", "ProvidedRequiredArguments", "ScalarLeafs", "UniqueOperationNames"],
            errors.Select(error => (string)error.Extensions["rule"]!).Order());
        Assert.All(errors, error => Assert.Equal(ValidationErrorCodes.ValidationFailed, error.Code));
    }

    [Fact]
    public void Too_many_errors_end_the_validation()
    {
        var document = Utf8GraphQLParser.Parse("{ a b c d e f }");
        var errors = DocumentValidator.Validate(
            ShopSchema.Instance,
            document,
            new ValidationOptions { MaxErrors = 3 }).Errors;
        Assert.Equal(4, errors.Count);
        Assert.Equal(ValidationErrorCodes.TooManyErrors, errors[3].Code);
    }

    [Fact]
    public void Nodes_without_places_give_errors_without_places()
    {
        var field = new FieldNode(null, new NameNode("unheard"), [], [], null);
        var document = new DocumentNode(
            [new OperationDefinitionNode(null, OperationType.Query, null, [], [], new SelectionSetNode([field]))]);
        Assert.Empty(Assert.Single(DocumentValidator.Validate(ShopSchema.Instance, document).Errors).Locations);
    }

    [Fact]
    public void A_tree_that_is_too_deep_for_the_stack_is_refused()
    {
        var selections = new SelectionSetNode([Field("id", null)]);
        for (var i = 0; i < 100_000; i++)
        {
            selections = new SelectionSetNode([Field("parent", selections)]);
        }

        var deep = new DocumentNode([new OperationDefinitionNode(null, OperationType.Query, null, [], [], selections)]);
        var error = DocumentValidator.Validate(ShopSchema.Instance, deep).Errors[^1];
        Assert.Equal(ValidationErrorCodes.LimitExceeded, error.Code);

        ValueNode value = new IntValueNode("1");
        for (var i = 0; i < 100_000; i++)
        {
            value = new ListValueNode([value]);
        }

        var any = new FieldNode(null, new NameNode("any"), [new ArgumentNode(new NameNode("value"), value)], [], null);
        deep = new DocumentNode(
            [new OperationDefinitionNode(null, OperationType.Query, null, [], [], new SelectionSetNode([any]))]);
        error = DocumentValidator.Validate(
            ShopSchema.Instance,
            deep,
            new ValidationOptions { Rules = [static () => new UniqueInputFieldNames()] }).Errors[^1];
        Assert.Equal(ValidationErrorCodes.LimitExceeded, error.Code);
    }

    [Fact]
    public void Many_threads_may_use_the_same_options()
    {
        var valid = Utf8GraphQLParser.Parse(Valid);
        var invalid = Utf8GraphQLParser.Parse("{ unheard }");
        Parallel.For(0, 500, i =>
        {
            var result = DocumentValidator.Validate(ShopSchema.Instance, i % 2 == 0 ? valid : invalid);
            Assert.Equal(i % 2 == 0, result.IsValid);
        });
    }

    [Fact]
    public void A_valid_document_costs_the_same_few_bytes_whatever_its_size()
    {
        var large = Utf8GraphQLParser.Parse(
            "query Q($id: ID!) {"
            + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"a{i}: product(id: $id) {{ ...F parent {{ name }} }}"))
            + "} fragment F on Product { id name reviews { text } }");
        Assert.Equal(Allocated(Utf8GraphQLParser.Parse("{ shop { name } }")), Allocated(large));
        Assert.InRange(Allocated(large), 0, 256);
    }

    private static long Allocated(DocumentNode document)
    {
        var options = new ValidationOptions();
        for (var i = 0; i < 3; i++)
        {
            Assert.True(DocumentValidator.Validate(ShopSchema.Instance, document, options).IsValid);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentValidator.Validate(ShopSchema.Instance, document, options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static FieldNode Field(string name, SelectionSetNode? selections) => new(null, new NameNode(name), [], [], selections);
}
