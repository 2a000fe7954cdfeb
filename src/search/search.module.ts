import { Module } from '@nestjs/common';
import { CitiesModule } from '../cities/cities.module.js';
import { HitTitles } from './hit-titles.service.js';
import { SearchResolver } from './search.resolver.js';
import { Search } from './search.service.js';

@Module({
  imports: [CitiesModule],
  providers: [Search, HitTitles, SearchResolver],
})
export class SearchModule {}
