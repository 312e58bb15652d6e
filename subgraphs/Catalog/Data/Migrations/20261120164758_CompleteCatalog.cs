using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EShop.Catalog.Data.Migrations
{
    /// <inheritdoc />
    public partial class CompleteCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_prices",
                table: "prices");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "first_published_at",
                table: "products",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_announced",
                table: "products",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "publish_from",
                table: "products",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "publish_until",
                table: "products",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rating_count",
                table: "products",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "rating_sum",
                table: "products",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "products",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "tax_class",
                table: "products",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_discontinued",
                table: "product_variants",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                table: "prices",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "valid_from",
                table: "prices",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "valid_until",
                table: "prices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "path",
                table: "categories",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "categories",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "brands",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<decimal>(
                name: "rating_average",
                table: "products",
                type: "numeric(3,2)",
                precision: 3,
                scale: 2,
                nullable: false,
                computedColumnSql: "CASE WHEN rating_count = 0 THEN 0 ELSE round(rating_sum::numeric / rating_count, 2) END",
                stored: true);

            // What the catalogue had until now was for sale from its beginning, at the prices it had.
            migrationBuilder.Sql(
                """
                UPDATE products SET
                    status = 'Published', tax_class = 'Standard', publish_from = created_at, first_published_at = created_at;
                UPDATE prices SET id = gen_random_uuid(), valid_from = products.created_at
                FROM product_variants JOIN products ON products.id = product_variants.product_id
                WHERE product_variants.id = prices.variant_id;
                WITH RECURSIVE tree AS (
                    SELECT id, ARRAY[id] AS path FROM categories WHERE parent_id IS NULL
                    UNION ALL
                    SELECT child.id, tree.path || child.id FROM categories child JOIN tree ON child.parent_id = tree.id
                )
                UPDATE categories SET path = tree.path FROM tree WHERE tree.id = categories.id;
                """);

            migrationBuilder.AddPrimaryKey(
                name: "pk_prices",
                table: "prices",
                column: "id");

            migrationBuilder.CreateTable(
                name: "product_attributes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    choices = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_attributes", x => x.id);
                    table.UniqueConstraint("ak_product_attributes_id_type", x => new { x.id, x.type });
                    table.CheckConstraint("ck_product_attributes_choices", "(type = 'Choice') = (cardinality(choices) > 0)");
                });

            migrationBuilder.CreateTable(
                name: "product_media",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    alt_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_media", x => x.id);
                    table.CheckConstraint("ck_product_media_alt_text", "alt_text <> ''");
                    table.CheckConstraint("ck_product_media_position", "position >= 0");
                    table.CheckConstraint("ck_product_media_url", "url LIKE 'https://%'");
                    table.ForeignKey(
                        name: "fk_product_media_products_product_id",
                        column: x => x.product_id,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchases", x => new { x.user_id, x.product_id });
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    rejection_reason = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    moderator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    helpful_count = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.CheckConstraint("ck_reviews_helpful_count", "helpful_count >= 0");
                    table.CheckConstraint("ck_reviews_rejection_reason", "(status = 'Rejected') = (rejection_reason IS NOT NULL)");
                    table.CheckConstraint("ck_reviews_stars", "stars BETWEEN 1 AND 5");
                    table.CheckConstraint("ck_reviews_text", "text <> ''");
                    table.ForeignKey(
                        name: "fk_reviews_products_product_id",
                        column: x => x.product_id,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attribute_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attribute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    variant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    number = table.Column<decimal>(type: "numeric", nullable: true),
                    flag = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attribute_values", x => x.id);
                    table.CheckConstraint("ck_attribute_values_value", "num_nonnulls(text, number, flag) = 1 AND (type IN ('Text', 'Choice')) = (text IS NOT NULL) AND (type = 'Number') = (number IS NOT NULL) AND (type = 'Boolean') = (flag IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_attribute_values_product_attributes_attribute_id_type",
                        columns: x => new { x.attribute_id, x.type },
                        principalTable: "product_attributes",
                        principalColumns: new[] { "id", "type" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attribute_values_product_variants_variant_id",
                        column: x => x.variant_id,
                        principalTable: "product_variants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attribute_values_products_product_id",
                        column: x => x.product_id,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "helpful_votes",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_helpful_votes", x => new { x.review_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_helpful_votes_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_products_created_at_id",
                table: "products",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_products_rating_average_rating_count_id",
                table: "products",
                columns: new[] { "rating_average", "rating_count", "id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_products_publish_until",
                table: "products",
                sql: "publish_until > publish_from");

            migrationBuilder.AddCheckConstraint(
                name: "ck_products_rating",
                table: "products",
                sql: "rating_count >= 0 AND rating_sum BETWEEN rating_count AND rating_count * 5");

            migrationBuilder.AddCheckConstraint(
                name: "ck_products_status",
                table: "products",
                sql: "(status = 'Published') = (publish_from IS NOT NULL) AND (status = 'Draft') = (first_published_at IS NULL)");

            migrationBuilder.CreateIndex(
                name: "ix_prices_variant_id_currency_valid_from",
                table: "prices",
                columns: new[] { "variant_id", "currency", "valid_from" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_prices_valid_until",
                table: "prices",
                sql: "valid_until > valid_from");

            migrationBuilder.CreateIndex(
                name: "ix_categories_path",
                table: "categories",
                column: "path")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.AddCheckConstraint(
                name: "ck_categories_depth",
                table: "categories",
                sql: "cardinality(path) <= 8");

            migrationBuilder.AddCheckConstraint(
                name: "ck_categories_path",
                table: "categories",
                sql: "path[cardinality(path)] = id AND path[cardinality(path) - 1] IS NOT DISTINCT FROM parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_attribute_values_attribute_id_type",
                table: "attribute_values",
                columns: new[] { "attribute_id", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_attribute_values_product_id_variant_id_attribute_id",
                table: "attribute_values",
                columns: new[] { "product_id", "variant_id", "attribute_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_attribute_values_variant_id",
                table: "attribute_values",
                column: "variant_id");

            migrationBuilder.CreateIndex(
                name: "ix_product_attributes_code",
                table: "product_attributes",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_product_media_product_id_position",
                table: "product_media",
                columns: new[] { "product_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_author_id_created_at_id",
                table: "reviews",
                columns: new[] { "author_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_created_at_id",
                table: "reviews",
                columns: new[] { "created_at", "id" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_product_id_author_id",
                table: "reviews",
                columns: new[] { "product_id", "author_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_product_id_created_at_id",
                table: "reviews",
                columns: new[] { "product_id", "created_at", "id" },
                filter: "status = 'Approved'");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_product_id_helpful_count_created_at_id",
                table: "reviews",
                columns: new[] { "product_id", "helpful_count", "created_at", "id" },
                filter: "status = 'Approved'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attribute_values");

            migrationBuilder.DropTable(
                name: "helpful_votes");

            migrationBuilder.DropTable(
                name: "product_media");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropTable(
                name: "product_attributes");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropIndex(
                name: "ix_products_created_at_id",
                table: "products");

            migrationBuilder.DropIndex(
                name: "ix_products_rating_average_rating_count_id",
                table: "products");

            migrationBuilder.DropCheckConstraint(
                name: "ck_products_publish_until",
                table: "products");

            migrationBuilder.DropCheckConstraint(
                name: "ck_products_rating",
                table: "products");

            migrationBuilder.DropCheckConstraint(
                name: "ck_products_status",
                table: "products");

            migrationBuilder.DropPrimaryKey(
                name: "pk_prices",
                table: "prices");

            migrationBuilder.DropIndex(
                name: "ix_prices_variant_id_currency_valid_from",
                table: "prices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_prices_valid_until",
                table: "prices");

            migrationBuilder.DropIndex(
                name: "ix_categories_path",
                table: "categories");

            migrationBuilder.DropCheckConstraint(
                name: "ck_categories_depth",
                table: "categories");

            migrationBuilder.DropCheckConstraint(
                name: "ck_categories_path",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "rating_average",
                table: "products");

            migrationBuilder.DropColumn(
                name: "first_published_at",
                table: "products");

            migrationBuilder.DropColumn(
                name: "is_announced",
                table: "products");

            migrationBuilder.DropColumn(
                name: "publish_from",
                table: "products");

            migrationBuilder.DropColumn(
                name: "publish_until",
                table: "products");

            migrationBuilder.DropColumn(
                name: "rating_count",
                table: "products");

            migrationBuilder.DropColumn(
                name: "rating_sum",
                table: "products");

            migrationBuilder.DropColumn(
                name: "status",
                table: "products");

            migrationBuilder.DropColumn(
                name: "tax_class",
                table: "products");

            migrationBuilder.DropColumn(
                name: "is_discontinued",
                table: "product_variants");

            migrationBuilder.DropColumn(
                name: "id",
                table: "prices");

            migrationBuilder.DropColumn(
                name: "valid_from",
                table: "prices");

            migrationBuilder.DropColumn(
                name: "valid_until",
                table: "prices");

            migrationBuilder.DropColumn(
                name: "path",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "version",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "version",
                table: "brands");

            migrationBuilder.AddPrimaryKey(
                name: "pk_prices",
                table: "prices",
                columns: new[] { "variant_id", "currency" });
        }
    }
}
